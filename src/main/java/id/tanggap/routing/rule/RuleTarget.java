package id.tanggap.routing.rule;

import id.tanggap.balai.BalaiCode;
import java.util.Optional;

/// Where a rule sends a ticket.
public sealed interface RuleTarget {

    /// Stable, for settings and forms: `balai:MGL`, `team:12`, `central`.
    String code();

    record ToBalai(BalaiCode balai) implements RuleTarget {
        @Override
        public String code() {
            return "balai:" + balai.value();
        }
    }

    /// A team of the national desk.
    record ToTeam(long team) implements RuleTarget {
        @Override
        public String code() {
            return "team:" + team;
        }
    }

    /// The national queue, whoever is responsible for the place.
    record ToCentralUnit() implements RuleTarget {
        @Override
        public String code() {
            return "central";
        }
    }

    /// @return empty for text that is no target
    static Optional<RuleTarget> read(String code) {
        if (code.equals("central")) {
            return Optional.of(new ToCentralUnit());
        }
        if (code.matches("team:\\d{1,18}")) {
            return Optional.of(new ToTeam(Long.parseLong(code.substring("team:".length()))));
        }
        return code.startsWith("balai:")
                ? BalaiCode.read(code.substring("balai:".length())).map(ToBalai::new)
                : Optional.empty();
    }
}
