/** The boolean a text stands for (True, true, TRUE, yes, no, ...), or undefined when it stands for none. */
export function readBoolean(text: string): boolean | undefined {
  switch (text) {
    case "True":
    case "true":
    case "TRUE":
    case "yes":
    case "Yes":
    case "YES":
      return true;
    case "False":
    case "false":
    case "FALSE":
    case "no":
    case "No":
    case "NO":
      return false;
    default:
      return undefined;
  }
}
