// Tables whose headers are in other languages: what is common is taken for what it is, the rest is asked about.

import { importLog } from "./import-log";

/** 名称,状态,模型,学习率,准确率 with two runs, in GBK. */
const GBK =
  "w/uzxizXtMysLMSj0M0s0afPsMLKLNe8yLfCygq7+c/fLM3qs8ksstCy7s34wucsMC4xLDAuODEKvNPJ7izN6rPJLLLQsu7N+MLnLDAuMDEsMC45Mwo=";

test("a file in GBK with Chinese headers", async () => {
  const bytes = Uint8Array.from(Buffer.from(GBK, "base64")).buffer;
  const { runs, preview } = await importLog({ name: "runs.csv", content: bytes });
  expect(runs).toEqual([
    { Name: "基线", Status: "Completed", Model: "残差网络", 学习率: 0.1, 准确率: 0.81 },
    { Name: "加深", Status: "Completed", Model: "残差网络", 学习率: 0.01, 准确率: 0.93 },
  ]);
  expect(preview.newParameters.map(({ name }) => name)).toEqual(["学习率"]);
  expect(preview.newMetrics).toMatchObject([{ name: "准确率", goal: "maximize" }]);
  expect(preview.primary).toMatchObject({ metric: "准确率", goal: "maximize" });
  expect(preview.columns.filter(({ unsure }) => unsure !== undefined)).toEqual([]);
});

test.each([
  [
    "Chinese",
    [
      "实验名称,随机种子,优化器,批大小,轮数,验证集损失,备注",
      "基线,1,adam,32,10,0.4,长",
      "基线,2,sgd,64,20,0.5,",
    ],
    ["优化器", "批大小", "轮数"],
    "验证集损失 minimize",
  ],
  [
    "Japanese",
    ["名前,状態,学習率,バッチサイズ,検証精度", "a,完了,0.1,32,0.9", "b,失敗,0.2,64,0.8"],
    ["学習率", "バッチサイズ"],
    undefined,
  ],
  [
    "Korean",
    ["이름,상태,학습률,배치 크기,정확도", "a,완료,0.1,32,0.9", "b,실패,0.2,64,0.8"],
    ["학습률", "배치 크기"],
    "정확도 maximize",
  ],
  [
    "Spanish",
    ["nombre,estado,tasa de aprendizaje,semilla,pérdida", "a,completado,0.1,1,0.4", "b,fallido,0.2,2,0.5"],
    ["tasa de aprendizaje"],
    "pérdida minimize",
  ],
  [
    "German",
    ["Name,Status,Lernrate,Epochen,Genauigkeit", "a,fertig,0.1,10,0.9", "b,fehlgeschlagen,0.2,20,0.8"],
    ["Lernrate", "Epochen"],
    "Genauigkeit maximize",
  ],
  [
    "French",
    ["statut,taux d'apprentissage,graine,exactitude,durée", "terminé,0.1,1,0.9,60", "échoué,0.2,2,0.8,70"],
    ["taux d'apprentissage"],
    "exactitude maximize",
  ],
] as const)("%s headers", async (_, lines, parameters, primary) => {
  const { preview } = await importLog({ name: "runs.csv", content: lines.join("\n") });
  const named = preview.newParameters.map(({ name }) => name);
  expect(named.filter((name) => parameters.some((one) => one === name))).toEqual(parameters);
  expect(preview.primary && `${preview.primary.metric} ${preview.primary.goal}`).toBe(primary);
});

test("a column of numbers whose name is not known is asked about", async () => {
  const { preview } = await importLog({
    name: "runs.csv",
    content: "名称,学习率,显存,准确率\na,0.1,11.2,0.9\nb,0.2,11.4,0.8\nc,0.3,12.5,0.7",
  });
  const unsure = preview.columns.filter((column) => column.unsure !== undefined);
  expect(unsure.map(({ header }) => header)).toEqual(["显存"]);
});

test("a name that is a known one in another language is asked about", async () => {
  const english = await importLog({
    name: "a.csv",
    content: "name,learning_rate,val_acc\na,0.1,0.9\nb,0.2,0.8",
  });
  const { preview } = await importLog(
    { name: "b.csv", content: "名称,学习率,验证集准确率\nc,0.3,0.7\nd,0.4,0.6" },
    "best step",
    {},
    english.workbook,
  );
  expect(preview.names.map(({ target, same }) => [target, same])).toMatchObject([
    [{ name: "学习率" }, { name: "learning_rate" }],
    [{ name: "验证集准确率" }, { name: "val_acc" }],
  ]);
});
