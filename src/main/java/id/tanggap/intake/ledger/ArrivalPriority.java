package id.tanggap.intake.ledger;

/// Where an item stands among those that wait, by a first look at its bytes. Nothing here is proven: it orders work
/// and identifies nobody.
///
/// @param senderKey who sent it, as the bytes say: an address without its tag, a number, a program; empty if unknown
/// @param senderGroup senders who share their turns: the key alone for a known sender, else the domain of an address;
///     empty for all others
/// @param urgent speaks of an emergency
public record ArrivalPriority(String senderKey, String senderGroup, boolean urgent) {

    /// Of an item whose sender cannot be seen.
    public static final ArrivalPriority UNKNOWN = new ArrivalPriority("", "", false);

    private static final int LONGEST = 320;

    public ArrivalPriority {
        senderKey = shortened(senderKey);
        senderGroup = shortened(senderGroup);
    }

    /// A sender with turns of their own.
    public static ArrivalPriority of(String sender, boolean urgent) {
        return new ArrivalPriority(sender, sender, urgent);
    }

    private static String shortened(String text) {
        var clean = text.replace("\0", "");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
