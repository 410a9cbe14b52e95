package id.tanggap.access.oidc;

import id.tanggap.access.Role;
import id.tanggap.balai.BalaiCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which role the claims of a provider give here. Values are compared letter by letter; one that the operator did not
/// name gives nothing.
///
/// @param claim name of a claim, or the way to it through claims within claims, `realm_access.roles`; empty: claims
///     give no roles
/// @param grants by value, in the order of the operator: the first that fits counts
record RoleMapping(String claim, Map<String, Grant> grants) {

    /// What a value gives.
    ///
    /// @param balai code of the balai for its staff, else null
    record Grant(Role role, @Nullable String balai) {

        Grant {
            if ((role == Role.BALAI) != (balai != null)) {
                throw new IllegalArgumentException(
                        "TANGGAP_OIDC_ROLES (tanggap.oidc.roles): write balai:CODE for staff of a"
                                + " balai, and no code for others");
            }
        }

        private static Grant of(String text) {
            var parts = text.split(":", 2);
            return new Grant(
                    Role.of(parts[0].strip()), parts.length == 1 ? null : new BalaiCode(parts[1].strip()).value());
        }
    }

    /// @param text `value=role, value=balai:CODE`
    /// @throws IllegalArgumentException if it cannot be read; the message names the setting
    static RoleMapping of(String claim, String text) {
        var grants = new LinkedHashMap<String, Grant>();
        for (var pair : text.split(",", -1)) {
            if (!pair.isBlank()) {
                var at = pair.lastIndexOf('=');
                if (at < 1) {
                    throw wrong(pair, null);
                }
                grants.put(pair.substring(0, at).strip(), grant(pair, pair.substring(at + 1)));
            }
        }
        return new RoleMapping(claim, grants);
    }

    private static Grant grant(String pair, String text) {
        try {
            return Grant.of(text);
        } catch (IllegalArgumentException unknown) {
            throw wrong(pair, unknown);
        }
    }

    private static IllegalArgumentException wrong(String pair, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "TANGGAP_OIDC_ROLES (tanggap.oidc.roles) has '" + pair.strip()
                        + "': write value=role, where the role is "
                        + Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "))
                        + ", or balai:CODE",
                cause);
    }

    /// Whether claims decide about roles.
    boolean isUsed() {
        return !claim.isEmpty();
    }

    Optional<Grant> grant(Map<String, Object> claims) {
        var values = values(found(claims, claim));
        return grants.entrySet().stream()
                .filter(entry -> values.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// A claim of just this name comes first: names may have dots in them, such as `https://instansi.example/peran`.
    private static @Nullable Object found(Map<?, ?> claims, String way) {
        if (claims.containsKey(way)) {
            return claims.get(way);
        }
        for (var dot = way.indexOf('.'); dot > 0; dot = way.indexOf('.', dot + 1)) {
            if (claims.get(way.substring(0, dot)) instanceof Map<?, ?> inner) {
                return found(inner, way.substring(dot + 1));
            }
        }
        return null;
    }

    /// One text is one value: it is not taken apart at spaces or commas.
    private static Set<String> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.toSet());
        }
        return claim instanceof String one ? Set.of(one) : Set.of();
    }
}
