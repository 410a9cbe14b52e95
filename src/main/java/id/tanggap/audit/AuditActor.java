package id.tanggap.audit;

import id.tanggap.platform.code.Coded;
import org.jspecify.annotations.Nullable;

/// Who did something, as they were called at that time.
///
/// @param userId account of a person; null for others
/// @param name as colleagues see it; empty for strangers
/// @param role its code; null for those who have none
public record AuditActor(
        Kind kind,
        @Nullable Long userId,
        String name,
        @Nullable String role) {

    /// Who can do something.
    public enum Kind implements Coded {
        PERSON,
        /// With a token of the API.
        PROGRAM,
        /// The server itself.
        SYSTEM,
        /// Somebody with a shell on the server.
        COMMAND_LINE,
        /// Nobody whom the program knows. What they typed as a name is not kept: it may be a password.
        STRANGER
    }

    public static final AuditActor SYSTEM = new AuditActor(Kind.SYSTEM, null, "", null);
    public static final AuditActor STRANGER = new AuditActor(Kind.STRANGER, null, "", null);

    public static AuditActor person(long userId, String name, @Nullable String role) {
        return new AuditActor(Kind.PERSON, userId, name, role);
    }

    public static AuditActor program(String name, String role) {
        return new AuditActor(Kind.PROGRAM, null, name, role);
    }

    /// By the name of the operating system's user.
    public static AuditActor commandLine() {
        return new AuditActor(Kind.COMMAND_LINE, null, System.getProperty("user.name", ""), null);
    }
}
