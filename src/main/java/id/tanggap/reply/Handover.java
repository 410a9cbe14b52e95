package id.tanggap.reply;

/// What the outside said when a message was handed over.
public sealed interface Handover {

    /// The relay took it on.
    record Taken() implements Handover {}

    /// Not now; try again.
    record Later(String reason) implements Handover {}

    /// Never; trying again would say the same.
    record Refused(String reason) implements Handover {}
}
