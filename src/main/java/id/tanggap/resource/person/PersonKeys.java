package id.tanggap.resource.person;

import org.jspecify.annotations.Nullable;

/// What tells one person from another in imports; at least one is there.
///
/// @param phone E.164
/// @param employeeNumber as the ministry writes it, capital letters without spaces
/// @param nikDigest hex of the keyed hash of the national number; the number itself is not kept
public record PersonKeys(
        @Nullable String phone,
        @Nullable String employeeNumber,
        @Nullable String nikDigest) {

    public boolean isEmpty() {
        return phone == null && employeeNumber == null && nikDigest == null;
    }
}
