// Names in other languages: what is common is read as its English words are, what is not known says nothing.

import { fieldNamed, fieldOfParameter } from "../../../src/tracking/naming/field-names";
import { countsInFingerprint } from "../../../src/tracking/identity/counts-in-fingerprint";
import { englishName } from "../../../src/tracking/naming/english-words";
import { foreignWords } from "../../../src/tracking/naming/foreign-words";
import { inferGoal } from "../../../src/tracking/naming/infer-goal";
import { isStatusName } from "../../../src/tracking/naming/is-status-name";
import { nameKey } from "../../../src/tracking/naming/name-key";
import { roleOfName } from "../../../src/tracking/naming/role-of-name";
import { vocabulary } from "../../../src/tracking/naming/vocabulary";
import { readRunStatus } from "../../../src/tracking/schema/read-run-status";

test.each([
  ["学习率", "parameter", "learning rate"],
  ["學習率", "parameter", "learning rate"],
  ["批大小", "parameter", "batch size"],
  ["轮数", "parameter", "epochs"],
  ["随机种子", "parameter", "seed"],
  ["优化器", "parameter", "optimizer"],
  ["权重衰减", "parameter", "weight_decay"],
  ["准确率", "maximize", "acc"],
  ["测试准确率", "maximize", "test accuracy"],
  ["验证集损失", "minimize", "val_loss"],
  ["验证集的损失", "minimize", "val_loss"],
  ["val准确率", "maximize", "val_acc"],
  ["F1值", "maximize", "f1"],
  ["召回率(%)", "maximize", "recall"],
  ["最佳准确率", "maximize", "best accuracy"],
  ["学習率", "parameter", "learning rate"],
  ["バッチサイズ", "parameter", "batch size"],
  ["エポック数", "parameter", "epochs"],
  ["検証の損失", "minimize", "val_loss"],
  ["正解率", "maximize", "accuracy"],
  ["학습률", "parameter", "lr"],
  ["배치 크기", "parameter", "batch_size"],
  ["검증 정확도", "maximize", "val_acc"],
  ["손실", "minimize", "loss"],
  ["tasa de aprendizaje", "parameter", "lr"],
  ["tamaño_de_lote", "parameter", "batch size"],
  ["Épocas", "parameter", "epochs"],
  ["Pérdida (validación)", "minimize", "loss validation"],
  ["perdida", "minimize", "loss"],
  ["exactitud", "maximize", "accuracy"],
  ["Lernrate", "parameter", "lr"],
  ["Batchgröße", "parameter", "batch size"],
  ["Validierungsgenauigkeit", "maximize", "val_acc"],
  ["Verlust", "minimize", "loss"],
  ["taux d'apprentissage", "parameter", "lr"],
  ["taille de lot", "parameter", "batch size"],
  ["perte validation", "minimize", "loss validation"],
  ["Époques", "parameter", "epochs"],
])("%s is a %s, and %s", (name, meant, english) => {
  expect(roleOfName(name)).toBe(meant === "parameter" ? "parameter" : "metric");
  expect(inferGoal(name)).toBe(meant === "parameter" ? "none" : meant);
  expect(nameKey(name)).toBe(nameKey(english));
});

test.each([
  "精度",
  "时间",
  "训练时间",
  "显存",
  "胜率曲线",
  "度量",
  "nombre",
  "note",
  "précision",
  "学习",
  "수치",
])("what may mean several things or is not known is left as it is: %s", (name) => {
  expect(englishName(name)).toBeUndefined();
});

test.each([
  ["名称", "name"],
  ["实验名称", "experiment"],
  ["状态", "status"],
  ["模型", "model"],
  ["数据集", "dataset"],
  ["备注", "notes"],
  ["日期", "started"],
  ["种子", "seed"],
  ["作者", "author"],
  ["名前", "name"],
  ["備考", "notes"],
  ["データセット", "dataset"],
  ["상태", "status"],
  ["모델", "model"],
  ["날짜", "started"],
  ["Datensatz", "dataset"],
  ["Modell", "model"],
  ["Bemerkungen", "notes"],
  ["fecha", "started"],
  ["estado", "status"],
  ["conjunto de datos", "dataset"],
  ["modèle", "model"],
  ["jeu de données", "dataset"],
  ["durée", "duration"],
])("%s is the field %s", (name, field) => {
  expect(fieldNamed(name)).toBe(field);
});

test("a seed in any language is no part of a configuration, nor is how a run stands", () => {
  expect(["种子", "シード", "시드", "semilla", "graine"].map(countsInFingerprint)).toEqual(
    Array(5).fill(false),
  );
  expect(["状态", "estado"].map((name) => [isStatusName(name), countsInFingerprint(name)])).toEqual(
    Array(2).fill([true, false]),
  );
  expect(["学习率", "Lernrate"].map(countsInFingerprint)).toEqual([true, true]);
  expect(["模型", "随机种子"].map(fieldOfParameter)).toEqual(["model", "seed"]);
});

test.each([
  ["完成", "Completed"],
  ["已完成", "Completed"],
  ["失败 (OOM)", "Failed"],
  ["运行中", "Running"],
  ["已取消", "Stopped"],
  ["完了", "Completed"],
  ["실패", "Failed"],
  ["en cours", "Running"],
  ["Terminé", "Completed"],
  ["fehlgeschlagen", "Failed"],
  ["pendiente", "Planned"],
  ["待定", undefined],
])("the status %s is %s", (word, status) => {
  expect(readRunStatus(word)).toBe(status);
});

test("every word is one that a name can have, stands once, and is no English word of the vocabulary", () => {
  for (const [word, english] of foreignWords()) {
    expect([word, englishName(word)]).toEqual([word, english]);
    expect([word, vocabulary().has(word)]).toEqual([word, false]);
  }
});

test("English names stay as they are", () => {
  for (const word of vocabulary().keys()) {
    expect([word, englishName(word)]).toEqual([word, undefined]);
  }
});
