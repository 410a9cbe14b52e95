package id.tanggap.access.oidc;

import id.tanggap.access.Account;
import java.util.Optional;

/// Whether somebody whom the provider knows may come in.
sealed interface Admission {

    record Admitted(Account account) implements Admission {}

    /// @param account user name, if an account is concerned
    record Refused(Reason reason, Optional<String> account) implements Admission {}

    /// Why not; the end of the message key `signin.sso.`.
    enum Reason {
        /// Nobody here is known as this person.
        UNKNOWN("unknown"),
        /// No claim gives a role here.
        NO_ROLE("no-role"),
        CLOSED("closed"),
        /// A new account would need a name that somebody has.
        TAKEN("taken");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
