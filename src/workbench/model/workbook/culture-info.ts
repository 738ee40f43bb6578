import { HostObject } from "../../protocol/host-object";

/** The culture of the workbench: en-US. */
export class CultureInfo extends HostObject {
  readonly $type = "CultureInfo";
  readonly name = "en-US";

  get numberFormat(): NumberFormatInfo {
    return new NumberFormatInfo();
  }

  get datetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo();
  }
}

class NumberFormatInfo extends HostObject {
  readonly $type = "NumberFormatInfo";
  readonly numberDecimalSeparator = ".";
  readonly numberGroupSeparator = ",";
}

class DatetimeFormatInfo extends HostObject {
  readonly $type = "DatetimeFormatInfo";
  readonly dateSeparator = "/";
  readonly timeSeparator = ":";
  readonly shortDatePattern = "M/d/yyyy";
  readonly shortTimePattern = "h:mm tt";
  readonly longTimePattern = "h:mm:ss tt";
  readonly longDatePattern = "dddd, MMMM d, yyyy";
}
