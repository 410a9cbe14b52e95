package id.tanggap.phone.call;

import org.jspecify.annotations.Nullable;

/// What an agent writes down while listening. Every field may be empty in a draft.
///
/// @param text in the caller's own words; the first field
/// @param category code, null to let triage choose; `urgency` too
/// @param place Kemendagri code, null to let triage find it in the text
/// @param address what a map does not know: hamlet, RT/RW, landmark
/// @param phone where the citizen can be reached, if not at the calling number
/// @param confidential true if the caller wants to stay unnamed; null is false
public record CallForm(
        String text,
        @Nullable String category,
        @Nullable String urgency,
        @Nullable String place,
        @Nullable String address,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Boolean confidential) {

    /// The form of a caller who may be named.
    public CallForm(
            String text,
            @Nullable String category,
            @Nullable String urgency,
            @Nullable String place,
            @Nullable String address,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {
        this(text, category, urgency, place, address, name, phone, email, null);
    }

    public static final CallForm EMPTY = new CallForm("", null, null, null, null, null, null, null);
}
