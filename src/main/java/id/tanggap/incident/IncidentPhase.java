package id.tanggap.incident;

import id.tanggap.platform.code.Coded;
import java.util.Optional;

/// The phases of a disaster's management by law 24/2007 and government regulation 21/2008.
public enum IncidentPhase implements Coded {
    SIAGA_DARURAT,
    TANGGAP_DARURAT,
    TRANSISI,
    PEMULIHAN;

    /// @throws IllegalArgumentException if no phase has this code
    public static IncidentPhase of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No phase has the code '" + code + "'"));
    }

    public static Optional<IncidentPhase> find(String code) {
        return Coded.find(values(), code);
    }
}
