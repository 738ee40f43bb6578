// The host's end of the Excel-on-the-web conversation with one pane, whatever carries the messages: start-up, batches,
// document settings, ribbon commands and events. Message names, data shapes and numbers are those that
// @microsoft/office-js 1.1.110 sends and understands.

import type { OfficeHost } from "./office-host";
import { utf8Length } from "./office-host";
import { enterPaneMessage, paneExit, type PaneExit } from "./pane-focus";
import { readPaneRequest, writePaneMessage, type PaneRequest } from "./pane-messages";
import type { PaneIdentity } from "./pane-identity";
import type { EventEntry } from "./wire-types";

/** The document that a pane talks to. */
export interface PaneDocument {
  readonly host: OfficeHost;
  readonly fileName: string;
  /** `Office.context.document.settings`: values are what JSON can hold. */
  readonly settings: Map<string, unknown>;
  /** Calls `listener` when the selection or the active sheet moved. Returns the way to stop. */
  onSelectionMoved(listener: () => void): () => void;
}

/** Dispatch ids of `executeMethod`. */
const Dispatch = { readSettings: 75, writeSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const INTERNAL_ERROR = 5001;
const UNSUPPORTED = 5010;

export class PaneEndpoint {
  private document: PaneDocument;
  private readonly registrations = new Map<string, PaneRequest>();
  private readonly commands = new Map<string, { resolve: () => void; reject: (reason: Error) => void }>();
  private stopEvents: () => void;
  private nextCommand = 1;
  private readiness = new Readiness();
  /** Called when a key leads out of the pane. */
  onExit: (exit: PaneExit) => void = () => undefined;

  constructor(
    document: PaneDocument,
    private readonly identity: PaneIdentity,
    private readonly post: (message: string) => void,
  ) {
    this.document = document;
    this.stopEvents = this.followEvents();
  }

  /** Puts another document under the pane. */
  attach(document: PaneDocument): void {
    this.stopEvents();
    this.document = document;
    this.stopEvents = this.followEvents();
  }

  /** Takes a message from the pane; what is not for this conversation is left alone. */
  receive(message: unknown): void {
    const request = readPaneRequest(message);
    if (request?._conversationId !== this.identity.conversationId) {
      return;
    }
    void this.answer(request).then((data) => {
      this.post(writePaneMessage(request, data, this.identity.hostOrigin, false));
    });
  }

  /** Resolves once the pane has started and listens for commands; anew after each reload. */
  get ready(): Promise<void> {
    return this.readiness.reached;
  }

  /** Runs a ribbon function in the pane; settles when the add-in calls `event.completed()`. */
  invokeCommand(functionName: string, controlId: string): Promise<void> {
    const registration = this.registrations.get("appCommandInvoked");
    if (!registration) {
      return Promise.reject(
        new Error(`The pane does not listen for commands yet, so ${functionName} cannot run.`),
      );
    }
    const id = `${controlId}#${this.nextCommand++}`;
    const done = new Promise<void>((resolve, reject) => {
      this.commands.set(id, { resolve, reject });
    });
    const event = JSON.stringify({ source: { id: controlId } });
    this.push(registration, { 0: id, 1: functionName, 2: event });
    return done;
  }

  /** Pushes Rich API events, such as the visibility of the pane. */
  pushEvents(entries: readonly EventEntry[]): void {
    const registration = this.registrations.get("richApiMessage");
    if (registration) {
      this.push(registration, { ArrayData: entries });
    }
  }

  /** Puts the keyboard on the pane's first stop, as Excel does when a key leads into it. */
  enter(): void {
    this.post(enterPaneMessage(this.identity.conversationId, this.identity.hostOrigin));
  }

  dispose(): void {
    this.stopEvents();
    for (const command of this.commands.values()) {
      command.reject(new Error("The pane was closed."));
    }
    this.commands.clear();
    this.registrations.clear();
  }

  private followEvents(): () => void {
    const stopEvents = this.document.host.onEvents((entries) => {
      this.pushEvents(entries);
    });
    const stopSelection = this.document.onSelectionMoved(() => {
      const registration = this.registrations.get("documentSelectionChanged");
      if (registration) {
        this.push(registration, {});
      }
    });
    return () => {
      stopEvents();
      stopSelection();
    };
  }

  private push(registration: PaneRequest, data: unknown): void {
    this.post(writePaneMessage(registration, data, this.identity.hostOrigin, true));
  }

  private answer(request: PaneRequest): Promise<unknown> {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return Promise.resolve(this.start());
      case "ContextActivationManager_notifyHost":
        this.heed(request._data);
        return Promise.resolve(null);
      case "executeMethod":
        return this.executeMethod(request._data);
      default:
        if (request._actionType === 1) {
          this.register(request);
        }
        if (request._actionType === 2) {
          this.registrations.delete(request._actionName);
        }
        return Promise.resolve(request._actionType === 0 ? null : { Error: 0 });
    }
  }

  private heed(notice: unknown): void {
    const exit = paneExit(notice);
    if (exit) {
      this.onExit(exit);
    }
  }

  private register(request: PaneRequest): void {
    this.registrations.set(request._actionName, request);
    if (request._actionName === "appCommandInvoked") {
      this.readiness.tell();
    }
  }

  /** A pane starts or was reloaded: nothing that an earlier one registered counts any more. */
  private start(): Readonly<Record<string, unknown>> {
    this.registrations.clear();
    this.readiness = new Readiness();
    this.document.host.forgetPane();
    return {
      _id: this.identity.appId,
      _appName: 16, // Excel on the web
      _appVersion: "16.00",
      _appUILocale: "en-US",
      _dataLocale: "en-US",
      _docUrl: `${this.identity.hostOrigin}/${encodeURIComponent(this.document.fileName)}`,
      _clientMode: 1,
      _settings: [...this.document.settings].map(([name, value]) => [name, JSON.stringify(value)]),
      _reason: "inserted",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "",
      _appInstanceId: this.identity.appId,
      _appMinorVersion: 0,
      _requirementMatrix: JSON.stringify(this.document.host.sets),
      _hostFullVersion: "16.0.0.0",
      _clientWindowHeight: 800,
      _clientWindowWidth: 1200,
      _addinName: this.identity.addinName,
      _appDomains: [this.identity.hostOrigin],
      _featureGates: {},
      _initialDisplayMode: 2,
    };
  }

  private async executeMethod(data: unknown): Promise<unknown> {
    if (!isRecord(data) || !isRecord(data["DdaMethod"])) {
      return { Error: INTERNAL_ERROR };
    }
    const method = data["DdaMethod"];
    switch (method["DispatchId"]) {
      case Dispatch.richApi:
        return this.richApi(data["ArrayData"]);
      case Dispatch.readSettings:
        return this.readSettings();
      case Dispatch.writeSettings:
        return this.writeSettings(data["DdaSettingsMethod"]);
      case Dispatch.commandCompleted:
        return this.completeCommand(data);
      default:
        return { Error: UNSUPPORTED };
    }
  }

  private async richApi(message: unknown): Promise<unknown> {
    if (!Array.isArray(message) || typeof message[4] !== "string") {
      return { Error: INTERNAL_ERROR };
    }
    const text = message[4];
    const answer = await this.document.host.execute(JSON.parse(text), utf8Length(text), Number(message[6]));
    return "refusal" in answer
      ? { Error: answer.refusal.number }
      : { Error: 0, Version: 1, Data: [200, [], answer.text] };
  }

  private readSettings(): unknown {
    const Settings = [...this.document.settings].map(([Name, value]) => ({
      Name,
      Value: JSON.stringify(value),
    }));
    return { Error: 0, Version: 1, Properties: { Settings } };
  }

  private writeSettings(method: unknown): unknown {
    const properties = isRecord(method) ? method["Properties"] : undefined;
    if (!Array.isArray(properties)) {
      return { Error: INTERNAL_ERROR };
    }
    this.document.settings.clear();
    for (const entry of properties) {
      if (Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1] === "string") {
        this.document.settings.set(entry[0], JSON.parse(entry[1]));
      }
    }
    return { Error: 0, Version: 1 };
  }

  /** The arguments of `event.completed()`: the invocation's id, a status (0 is success) and the event. */
  private completeCommand(data: Readonly<Record<string, unknown>>): unknown {
    const id = data["0"];
    const status = data["1"];
    const command = typeof id === "string" ? this.commands.get(id) : undefined;
    if (typeof id === "string") {
      this.commands.delete(id);
    }
    if (status === 0) {
      command?.resolve();
    } else {
      command?.reject(
        new Error(`The add-in has no function for this button (Office error ${String(status)}).`),
      );
    }
    return { Error: 0, Version: 1 };
  }
}

/** A state that is reached once. */
class Readiness {
  tell: () => void = () => undefined;
  readonly reached = new Promise<void>((resolve) => {
    this.tell = resolve;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
