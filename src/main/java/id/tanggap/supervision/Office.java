package id.tanggap.supervision;

import id.tanggap.balai.BalaiCode;
import java.util.Optional;

/// An office: a balai, or the national desk.
///
/// @param code of the balai; empty for the national desk
public record Office(String code) {

    public static final Office NATIONAL = new Office("");

    public Office {
        if (!code.isEmpty()) {
            code = new BalaiCode(code).value();
        }
    }

    public Optional<BalaiCode> balai() {
        return code.isEmpty() ? Optional.empty() : Optional.of(new BalaiCode(code));
    }

    /// SQL condition on `ticket t` in the form that its indexes need.
    String sql() {
        return code.isEmpty() ? "t.balai_code is null" : "t.balai_code = :office";
    }
}
