import { hashedPassword, hashOfPassword } from "../../book/password";
import type { Book } from "../../book/book";
import { booleanAttribute, childElement, xmlElement, type XmlElement } from "../../../ooxml/xml/xml-element";
import { replaceInWorkbook } from "./workbook-part";

/** Whether the structure is protected (18.2.29); a password is known by its hash only. */
export function readWorkbookProtection(workbook: XmlElement): Book["protection"] {
  const element = childElement(workbook, "workbookProtection");
  if (!booleanAttribute(element, "lockStructure", false)) {
    return undefined;
  }
  const hash = element?.attributes.get("workbookPassword") ?? element?.attributes.get("workbookHashValue");
  return hash === undefined ? {} : { password: hashedPassword(hash) };
}

/** Replaces the protection of the structure. */
export function writeWorkbookProtection(workbook: XmlElement, protection: Book["protection"]): void {
  const password = protection?.password;
  const hash = password ? hashOfPassword(password) : undefined;
  replaceInWorkbook(
    workbook,
    "workbookProtection",
    protection ? [xmlElement("workbookProtection", { workbookPassword: hash, lockStructure: true })] : [],
  );
}
