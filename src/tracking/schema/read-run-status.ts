// Reads what tools and people call the state of a run: MLflow, W&B, Optuna, KerasTuner, Guild, DVC, Sacred, ClearML, Ray,
// and hand-kept logs (autoresearch keeps and discards: both ran to their end). Case, spaces, dashes and what is no letter
// at either end do not matter; what follows in brackets or behind a colon is a remark: "FAILED (OOM)", "error: CUDA".

import { nearestName } from "../naming/nearest-name";
import type { RunStatus } from "./run-status";

const WORDS: Readonly<Record<RunStatus, string>> = {
  Planned:
    "planned scheduled queued waiting pending staged idle created draft todo to_do not_started " +
    "计划 计划中 等待 等待中 排队 排队中 未开始 待运行 予定 待機中 대기 대기중 예정 geplant pendiente planificado prévu planifié",
  Running:
    "running in_progress active started ongoing executing wip " +
    "运行中 進行中 进行中 正在进行 正在运行 训练中 運行中 実行中 学習中 실행중 진행중 학습중 läuft laufend en_curso en_cours",
  Completed:
    "completed complete finished finish success succeeded successful closed published done ok okay passed keep kept " +
    "discard discarded 完成 已完成 成功 结束 已结束 結束 完了 終了 완료 성공 종료 fertig abgeschlossen beendet erfolgreich " +
    "completado completada terminado terminada finalizado finalizada terminé terminée fini finie réussi",
  Failed:
    "failed fail failure error errored invalid crashed crash status_failure oom out_of_memory diverged exception broken " +
    "失败 失敗 出错 错误 错误退出 崩溃 異常終了 실패 오류 fehlgeschlagen gescheitert fallido fallida fallado échoué échec",
  Stopped:
    "stopped killed terminated interrupted timeout timed_out aborted abort canceled cancelled cancel preempted halted " +
    "early_stopped stopped_early 停止 已停止 中断 中止 终止 已终止 取消 已取消 中斷 終止 중단 중지 취소 abgebrochen gestoppt " +
    "cancelado cancelada detenido detenida interrumpido annulé arrêté interrompu",
  Pruned: "pruned",
};

const STATUS_BY_WORD: ReadonlyMap<string, RunStatus> = new Map(
  (Object.entries(WORDS) as [RunStatus, string][]).flatMap(([status, words]) =>
    words.split(" ").map((word): [string, RunStatus] => [word, status]),
  ),
);

/** The integers of MLflow's file store (RunStatus in its service.proto). */
const STATUS_BY_NUMBER: ReadonlyMap<number, RunStatus> = new Map([
  [1, "Running"],
  [2, "Planned"],
  [3, "Completed"],
  [4, "Failed"],
  [5, "Stopped"],
]);

const REMARK = /\s*[([:;,].*$|\s+[-–—]\s.*$/su;

/** The status a tool's word or number stands for, or undefined when it is not known. */
export function readRunStatus(value: string | number): RunStatus | undefined {
  if (typeof value === "number") {
    return STATUS_BY_NUMBER.get(value);
  }
  return STATUS_BY_WORD.get(plainWord(value)) ?? STATUS_BY_WORD.get(plainWord(value.replace(REMARK, "")));
}

/** The words that stand for one of these, `_` for whatever parts them. */
export function statusWords(statuses: readonly RunStatus[]): string[] {
  return statuses.flatMap((status) => WORDS[status].split(" "));
}

/** The status that a word was meant for, misspelt ones included: "Complted" is Completed. */
export function meantStatus(value: string): RunStatus | undefined {
  const nearest = nearestName(plainWord(value), [...STATUS_BY_WORD.keys()]);
  return readRunStatus(value) ?? (nearest === undefined ? undefined : STATUS_BY_WORD.get(nearest));
}

function plainWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")
    .replace(/[\s_-]+/gu, "_");
}
