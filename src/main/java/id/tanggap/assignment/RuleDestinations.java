package id.tanggap.assignment;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.routing.rule.RuleTarget;
import id.tanggap.routing.rule.RuleTargets;
import org.springframework.stereotype.Component;

/// The balai and the teams that special rules name, as they are now. Asks the database for a team.
@Component
record RuleDestinations(BalaiDirectory balais, Teams teams) implements RuleTargets {

    @Override
    public boolean isOpen(RuleTarget target) {
        return switch (target) {
            case RuleTarget.ToBalai to -> balais.find(to.balai()).isPresent();
            case RuleTarget.ToTeam to ->
                teams.find(to.team()).filter(team -> team.balai() == null).isPresent();
            case RuleTarget.ToCentralUnit central -> true;
        };
    }

    @Override
    public String name(RuleTarget target) {
        return switch (target) {
            case RuleTarget.ToBalai to ->
                balais.find(to.balai()).map(Balai::name).orElse(to.balai().value());
            case RuleTarget.ToTeam to -> teams.find(to.team()).map(Team::name).orElse(to.code());
            case RuleTarget.ToCentralUnit central -> central.code();
        };
    }
}
