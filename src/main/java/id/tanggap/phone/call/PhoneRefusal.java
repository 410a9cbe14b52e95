package id.tanggap.phone.call;

import id.tanggap.taxonomy.Reason;

/// Why a command is refused; the sentences are in `messages/phone`.
public final class PhoneRefusal {

    private PhoneRefusal() {}

    public static PhoneCommandResult of(String what, String... args) {
        return new PhoneCommandResult.Refused(because(what, args));
    }

    public static Reason because(String what, String... args) {
        return Reason.of("refused.phone." + what, args);
    }
}
