package id.tanggap.audit;

import id.tanggap.platform.code.Coded;

/// What something was done to.
///
/// @param id by which the record is searched: a number of a ticket, an id of an account; empty for `NONE`
/// @param name as people know it; empty if the id says it
public record AuditSubject(Kind kind, String id, String name) {

    public static final AuditSubject NONE = new AuditSubject(Kind.NONE, "", "");

    /// What kinds of things there are.
    public enum Kind implements Coded {
        NONE,
        ACCOUNT,
        TOKEN,
        CATEGORY,
        TICKET,
        CALL,
        CALLBACK,
        PERSON,
        /// A list or document that left as a file.
        LIST,
        /// A row of this record: the export that ended.
        EVENT,
        INCIDENT,
        CHANNEL,
        SETTING
    }

    public static AuditSubject of(Kind kind, String id) {
        return new AuditSubject(kind, id, "");
    }

    public static AuditSubject of(Kind kind, long id) {
        return of(kind, Long.toString(id));
    }

    public static AuditSubject account(long userId, String username) {
        return new AuditSubject(Kind.ACCOUNT, Long.toString(userId), username);
    }

    /// @param number its digits
    public static AuditSubject ticket(String number) {
        return of(Kind.TICKET, number);
    }
}
