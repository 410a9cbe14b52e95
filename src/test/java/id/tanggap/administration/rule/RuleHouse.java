package id.tanggap.administration.rule;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.Unique;
import id.tanggap.audit.AuditActor;
import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.mail.auth.AuthenticationVerdict;
import id.tanggap.intake.opening.ThreadMatch;
import id.tanggap.intake.opening.TicketOpener;
import id.tanggap.intake.report.ExplicitChoices;
import id.tanggap.intake.report.ParsedInbound;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.routing.rule.RoutingRule;
import id.tanggap.routing.rule.RoutingRules;
import id.tanggap.routing.rule.RuleConditions;
import id.tanggap.routing.rule.RuleDocument;
import id.tanggap.routing.rule.RulePeriod;
import id.tanggap.routing.rule.RuleTarget;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.SenderProof;
import id.tanggap.ticket.TicketTestSetup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rules of a test in a house that others use, too: each asks for a word that only this test's reports have.
final class RuleHouse {

    static final AuditActor ADMIN = AuditActor.person(1, "Rina", "admin");

    final TicketTestSetup house = TicketTestSetup.shared();
    final String word = "zz" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private int rules;

    /// @param categories and places further conditions
    RoutingRule rule(String name, RuleTarget target, List<String> categories, List<String> places) {
        var rule = new RoutingRule(
                name + "-" + word,
                name,
                ++rules,
                true,
                new RuleConditions(categories, List.of(word), List.of(), places, List.of(), List.of(), List.of()),
                target,
                RulePeriod.ALWAYS,
                "",
                "");
        assertThat(house.room(SettingChanges.class)
                        .make(SettingEdit.of(RuleDocument.KIND, rule.key(), name, RuleDocument.write(rule)), "", ADMIN))
                .isInstanceOf(SettingResult.Changed.class);
        return rule;
    }

    /// Other tests of this house have no rules.
    void clear() {
        var edits = house.room(RoutingRules.class).list().all().stream()
                .map(rule -> SettingEdit.of(RuleDocument.KIND, rule.key(), rule.name(), null))
                .toList();
        house.room(SettingChanges.class).make(edits, "", ADMIN);
    }

    /// A text that has the word of this test's rules.
    ///
    /// @param category null to let triage choose
    OpenedTicket reported(String text, @Nullable String category, @Nullable String place) {
        var now = house.clock.instant();
        var from = ContactPoint.email("w" + Unique.word() + "@warga.test").orElseThrow();
        var report = new ParsedInbound.Report(
                new ParsedInbound.Sender(
                        Optional.of(from), List.of(from), "Budi", false, AuthenticationVerdict.PASS, null),
                new ParsedInbound.Words("Laporan", text + " " + word, null, null),
                new ParsedInbound.Identity(null, List.of(), List.of(), Optional.empty()),
                List.of(),
                new ExplicitChoices(
                        Optional.ofNullable(category),
                        Optional.empty(),
                        Optional.ofNullable(place).map(RegionCode::new),
                        List.of(),
                        false));
        var inbound = new InboundItem(
                1,
                "email",
                "uji",
                UUID.randomUUID().toString(),
                "id",
                Sha256.of(text.getBytes(StandardCharsets.UTF_8)),
                now,
                1,
                UUID.randomUUID(),
                new InboundItem.Marks("", false));
        var opener = house.room(TicketOpener.class);
        var decided = opener.decide(inbound, report, opener.message(report, null));
        var nothing = new ThreadMatch.Nothing(SenderProof.AUTHENTICATED);
        return Objects.requireNonNull(house.transaction().execute(status -> opener.open(decided, nothing, now)));
    }
}
