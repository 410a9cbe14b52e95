package id.tanggap.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The phases of a disaster's management by law 24/2007 and government regulation 21/2008.
public enum IncidentPhase {
    SIAGA_DARURAT,
    TANGGAP_DARURAT,
    TRANSISI,
    PEMULIHAN;

    /// As in the database and the API: `siaga-darurat`, `tanggap-darurat`, `transisi`, `pemulihan`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if no phase has this code
    public static IncidentPhase of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No phase has the code '" + code + "'"));
    }

    public static Optional<IncidentPhase> find(String code) {
        return Arrays.stream(values())
                .filter(phase -> phase.code().equals(code))
                .findFirst();
    }
}
