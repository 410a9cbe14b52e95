package id.tanggap.audit;

import id.tanggap.platform.code.Coded;
import java.util.List;

/// What was done. A new kind is a constant here and two lines in `words/audit`: `audit.kind.CODE`, the name, and
/// `audit.said.CODE`, the sentence, in which `{0}`, `{1}` … are the arguments that the constant names.
public enum AuditKind implements Coded {
    SIGN_IN,
    SIGN_IN_FAILURE,
    /// Refused unread, because too many failed before it. Once a minute at most for an address and account.
    SIGN_IN_SLOWED,
    /// The password was right, and a second factor is asked for.
    SIGN_IN_HALF,
    SIGN_OUT,
    SESSIONS_ENDED("sessions"),
    PASSWORD_CHANGED,
    RESET_LINK_MADE,
    RESET_LINK_USED,
    FACTOR_ADDED("factor"),
    FACTOR_REMOVED("factor"),
    RECOVERY_REQUESTED,
    RECOVERY_APPROVED,
    RECOVERY_WITHDRAWN,

    ACCOUNT_CREATED("role", "balai"),
    ACCOUNT_CHANGED("before", "after"),
    TOKEN_CREATED("role", "balai", "lists"),
    TOKEN_REVOKED,
    /// Which restricted categories somebody may know of.
    LIST_CHANGED("before", "after"),
    CATEGORY_RESTRICTED,
    CATEGORY_OPENED,

    IDENTITY_OPENED("reason"),
    IDENTITY_NOTED,
    NUMBER_OPENED("numbers", "how"),
    /// A file as it was sent, with all that a served copy leaves out.
    ORIGINAL_OPENED("file"),

    /// A list, document or recording left as a file; written by `ExportLog`.
    EXPORT("file", "rows", "filter"),
    /// The end of an export whose rows are known only when it ends; its subject is the export.
    EXPORT_ENDED("rows", "whole"),
    IMPORT("file", "new", "changed"),

    SETTING_CHANGED("setting", "before", "after");

    private final String arguments;

    AuditKind(String... arguments) {
        this.arguments = String.join(" ", arguments);
    }

    /// Names of the arguments of its sentence, in order. An event may lack some, and may have others besides.
    public List<String> arguments() {
        return arguments.isEmpty() ? List.of() : List.of(arguments.split(" ", -1));
    }
}
