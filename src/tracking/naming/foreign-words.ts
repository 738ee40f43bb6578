// Words of names in other languages, as far as they mean one thing: what they are in English, where the vocabulary knows them.
// A line is what is meant and the words that mean it, apart by commas. What may mean several things (精度 is accuracy, precision or
// the precision of numbers; 时间 a moment or how long) stands nowhere here, and is asked about as any unknown name. Latin
// letters stand without their accents, because many leave them out.

const LINES = `
accuracy: 准确率, 準確率, 正确率, 正確率, 准确度, 準確度, 正解率, 정확도, genauigkeit, exactitude, exactitud, acuracia
precision: 精确率, 精確率, 精准率, 查准率, 適合率, 정밀도
recall: 召回率, 查全率, 再現率, 재현율, rappel
f1: f1值, f1分数, f1分數, f1スコア, f1 점수
loss: 损失, 損失, 损失值, 損失值, 손실, 손실값, verlust, perte, perdida, perda
error: 误差, 誤差, 오차, fehler, erreur
error rate: 错误率, 錯誤率, 誤り率, 오류율, fehlerrate, taux d erreur, tasa de error
mse: 均方误差, 均方誤差, 平均二乗誤差, 평균제곱오차
rmse: 均方根误差, 均方根誤差, 二乗平均平方根誤差
mae: 平均绝对误差, 平均絕對誤差, 平均絶対誤差, 평균절대오차
perplexity: 困惑度
reward: 奖励, 獎勵, 報酬, 보상, belohnung, recompense, recompensa
score: 得分, 分数, 分數, スコア, 점수
learning rate: 学习率, 學習率, 学習率, 학습률, lernrate, taux d apprentissage, tasa de aprendizaje, taxa de aprendizado, taxa de aprendizagem
batch size: 批大小, 批次大小, 批量大小, 批处理大小, 批尺寸, バッチサイズ, 배치크기, 배치 크기, 배치사이즈, 배치 사이즈, batchgrosse, batchgroesse, stapelgrosse, taille de lot, taille du lot, taille de batch, taille du batch, tamano de lote, tamano del lote, tamano de batch, tamanho do lote
epochs: 轮数, 輪數, 训练轮数, 訓練輪數, 迭代轮数, エポック数, 에포크수, 에포크 수, epochen, epoques, epocas
epoch: 轮次, 輪次, エポック, 에포크, epoque, epoca
steps: 步数, 步數, ステップ数
iterations: 迭代次数, 迭代次數, 反復回数
seed: 种子, 種子, 随机种子, 隨機種子, 随机数种子, シード, 乱数シード, 시드, graine, semilla, semente
optimizer: 优化器, 優化器, 最佳化器, オプティマイザ, オプティマイザー, 최적화기, 옵티마이저, optimierer, optimiseur, optimizador, otimizador
weight decay: 权重衰减, 權重衰減, 重み減衰
momentum: 动量, 動量, モメンタム
dropout: ドロップアウト, 드롭아웃
layers: 层数, 層數, 層数
temperature: 温度, 溫度
validation: 验证, 驗證, 验证集, 驗證集, 検証, 검증, validierung, validacion, validacao
test: 测试, 測試, 测试集, 測試集, テスト, 테스트, prueba, teste
train: 训练, 訓練, 训练集, 訓練集, 훈련, entrainement, entrenamiento, treinamento
average: 平均, 평균
best: 最佳, 最好, 最高, 最良
final: 最终, 最終
name: 名称, 名稱, 名字, 名前, 이름
run name: 运行名称, 运行名
experiment: 实验, 實驗, 実験, 실험, experimento
experiment name: 实验名, 实验名称, 實驗名稱, 実験名
status: 状态, 狀態, 状態, ステータス, 상태, statut, estado
start time: 开始时间, 開始時間, 開始日時, 시작시간, 시작 시간
created: 创建时间, 建立時間, 作成日時
date: 日期, 日付, 日時, 날짜, datum, fecha
runtime: 运行时间, 運行時間, 耗时, 耗時, 実行時間, laufzeit
duration: 持续时间, 所要時間, dauer, duree, duracion
dataset: 数据集, 數據集, 資料集, データセット, 데이터셋, datensatz, jeu de donnees, conjunto de datos, conjunto de dados
model: 模型, モデル, 모델, modell, modele, modelo
author: 作者, autor, auteur
notes: 备注, 備註, 注释, 说明, 說明, 備考, メモ, 비고, 메모, bemerkung, bemerkungen, anmerkung, anmerkungen, notizen, remarques, commentaire, commentaires, notas, observaciones, comentarios
validation accuracy: validierungsgenauigkeit
validation loss: validierungsverlust
validation error: validierungsfehler
test accuracy: testgenauigkeit
test loss: testverlust
test error: testfehler
training accuracy: trainingsgenauigkeit
training loss: trainingsverlust
training error: trainingsfehler
`;

const ENGLISH: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [english = "", words = ""] = line.split(": ");
      return words.split(", ").map((word): [string, string] => [word, english]);
    }),
);

/** What a word, or words with a space between, is in English; undefined for what is not known or English. */
export function inEnglish(words: string): string | undefined {
  return ENGLISH.get(words);
}

/** All of them, as the tests read them. */
export function foreignWords(): ReadonlyMap<string, string> {
  return ENGLISH;
}
