// One line an icon, each from its own small file, so that neither the bundle nor the compiler takes in the other 5,000.
export { HomeRegular } from "@fluentui/react-icons/svg/home";
export { EditRegular } from "@fluentui/react-icons/svg/edit";
export { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
export { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
export { DataBarVerticalRegular } from "@fluentui/react-icons/svg/data-bar-vertical";
export { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
export { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
export { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
export { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
export { WarningFilled } from "@fluentui/react-icons/svg/warning";
