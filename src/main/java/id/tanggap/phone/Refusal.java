package id.tanggap.phone;

import id.tanggap.taxonomy.Reason;

/// Why a command is refused; the sentences are in `messages/phone`.
final class Refusal {

    private Refusal() {}

    static PhoneCommandResult of(String what, String... args) {
        return new PhoneCommandResult.Refused(because(what, args));
    }

    static Reason because(String what, String... args) {
        return Reason.of("refused.phone." + what, args);
    }
}
