package id.tanggap.administration.rule;

import id.tanggap.routing.rule.RoutingRule;
import id.tanggap.routing.rule.RoutingRules;
import id.tanggap.routing.rule.RuleFault;
import id.tanggap.routing.rule.RuleMiss;
import id.tanggap.routing.rule.RuleTarget;
import id.tanggap.web.wording.PageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says in a reader's words what a rule asks, where it sends, and what is wrong with it.
@Component
class RuleWording {

    private final RoutingRules rules;

    RuleWording(RoutingRules rules) {
        this.rules = rules;
    }

    /// One line for each condition: "kategori: Anak, Lanjut usia".
    List<String> conditions(RoutingRule rule, PageReader reader) {
        var when = rule.when();
        var lines = new ArrayList<String>();
        add(lines, "category", said(when.categories(), code -> category(code, reader)), reader);
        add(lines, "words", said(when.words(), word -> "“" + word + "”"), reader);
        add(lines, "reporter", said(when.reporters(), UnaryOperator.identity()), reader);
        add(lines, "place", said(when.places(), reader::place), reader);
        add(lines, "channel", said(when.channels(), code -> channel(code, reader)), reader);
        add(lines, "kind", said(when.kinds(), code -> reader.textOr("kind." + code, code)), reader);
        add(lines, "urgency", said(when.urgencies(), code -> reader.textOr("urgency." + code, code)), reader);
        return List.copyOf(lines);
    }

    private static void add(List<String> lines, String condition, String entries, PageReader reader) {
        if (!entries.isEmpty()) {
            lines.add(reader.text("settings.rules.when." + condition, entries));
        }
    }

    private static String said(List<String> entries, UnaryOperator<String> name) {
        return entries.stream().map(name).collect(Collectors.joining(", "));
    }

    static String category(String code, PageReader reader) {
        return code.indexOf('.') < 0 ? reader.textOr("group." + code, code) : reader.category(code);
    }

    static String channel(String code, PageReader reader) {
        return reader.textOr("channel." + code, code);
    }

    String target(RuleTarget target, PageReader reader) {
        return switch (target) {
            case RuleTarget.ToBalai to -> reader.balai(to.balai().value());
            case RuleTarget.ToTeam to ->
                reader.text("settings.rules.team", rules.targets().name(to));
            case RuleTarget.ToCentralUnit central -> reader.text("settings.rules.central");
        };
    }

    /// Empty for a rule that always holds.
    static String period(RoutingRule rule, PageReader reader) {
        var from = rule.period().from();
        var until = rule.period().until();
        if (from != null && until != null) {
            return reader.text("settings.rules.period", reader.day(from), reader.day(until));
        }
        if (from != null) {
            return reader.text("settings.rules.period.from", reader.day(from));
        }
        return until == null ? "" : reader.text("settings.rules.period.until", reader.day(until));
    }

    static String fault(RuleFault fault, PageReader reader) {
        var code = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return reader.text("settings.rules.fault." + code, fault.what());
    }

    static String miss(RuleMiss miss, PageReader reader) {
        return reader.text("settings.rules.miss." + miss.code());
    }
}
