package id.tanggap.command.resource;

import id.tanggap.access.Role;
import id.tanggap.resource.person.Availability;
import id.tanggap.resource.person.Person;
import id.tanggap.resource.person.PersonFields;
import id.tanggap.resource.person.PersonKind;
import id.tanggap.resource.person.ReadinessChecks;
import id.tanggap.resource.person.Skills;
import id.tanggap.web.wording.PageReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the pages of people say.
@Component
record PersonWords(ResourceWords words) {

    /// What a form does not show, and keeps where its cell is empty.
    private static final Set<String> KEPT = Set.of("phone", "nik");

    /// "Bertugas sampai Sel 24 Nov 2026, 23.00 WIB: posko Demak".
    String availability(Person person, PageReader reader) {
        var now = person.availability(reader.now());
        var until = now.until();
        var text = reader.text("resource.availability." + now.state().code());
        var ends = until == null ? text : reader.text("resource.until", text, reader.full(until));
        var assignment = now.assignment();
        return assignment == null ? ends : ends + ": " + assignment;
    }

    List<String> pills(Person person, PageReader reader) {
        var pills = new ArrayList<String>();
        if (person.invented()) {
            pills.add(reader.text("resource.invented"));
        }
        if (person.about().left()) {
            pills.add(reader.text("resource.left"));
        }
        return pills;
    }

    List<ResourceFact> facts(Person person, PageReader reader) {
        var about = person.about();
        var balai = about.base().balai();
        var site = about.base().site();
        return List.of(
                ResourceFact.of(
                        "resource.kind",
                        reader.text("resource.person-kind." + about.kind().code()),
                        reader),
                ResourceFact.of(
                        "resource.home", reader.place(about.home().area().value()), reader),
                ResourceFact.of("resource.availability", availability(person, reader), reader),
                ResourceFact.of(
                        "resource.keeper",
                        balai == null ? reader.text("resource.ministry") : reader.balai(balai.value()),
                        reader),
                ResourceFact.of("resource.base", site == null ? "" : site.value(), reader),
                ResourceFact.of(
                        "resource.skills", String.join(", ", about.skills().skills()), reader),
                ResourceFact.of(
                        "resource.languages", String.join(", ", about.skills().languages()), reader),
                ResourceFact.of(
                        "resource.certificates", certificates(about.skills().certificates(), reader), reader),
                ResourceFact.of(
                        "resource.consent",
                        about.consentAt() == null
                                ? reader.text("resource.consent.none")
                                : reader.text("resource.consent.since", reader.full(about.consentAt())),
                        reader));
    }

    private static String certificates(List<Skills.Certificate> certificates, PageReader reader) {
        var today = LocalDate.ofInstant(reader.now(), reader.viewer().zone());
        return certificates.stream()
                .map(one -> {
                    var expires = one.expires();
                    return expires == null
                            ? one.name()
                            : reader.text(
                                    one.expired(today) ? "resource.certificate.expired" : "resource.certificate",
                                    one.name(),
                                    reader.day(expires));
                })
                .collect(Collectors.joining("; "));
    }

    /// "ditanya Sel 24 Nov 2026, 09.00 WIB"; empty if they never were.
    String asked(Person person, PageReader reader) {
        var at = person.askedAt();
        return at == null ? "" : reader.text("resource.asked", reader.full(at));
    }

    /// Whether "Masih siap?" can be sent now.
    boolean mayAsk(Person person, PageReader reader) {
        return ReadinessChecks.objection(person, reader.now()).isEmpty();
    }

    static List<ResourceField.Option> kinds(PageReader reader) {
        return ResourceWords.options(PersonKind.values(), "resource.person-kind.", reader);
    }

    static List<ResourceField.Option> availabilities(PageReader reader) {
        return ResourceWords.options(Availability.State.values(), "resource.availability.", reader);
    }

    /// The national number and the telephone number are never shown: an empty cell keeps them.
    List<ResourceField> form(ResourceForm given, PageReader reader) {
        var values = new HashMap<>(given.values());
        values.computeIfPresent("nik", (field, text) -> text.matches("\\d+") ? text : "");
        var form = new ResourceForm(given.code(), given.seen(), values, given.problems());
        var options = Map.of(
                "kind", kinds(reader),
                "balai", words.balai(reader.text("resource.ministry")),
                "availability", availabilities(reader),
                "consent", ResourceListPage.yesNo(reader),
                "left", ResourceListPage.yesNo(reader));
        var fields = PersonFields.ALL.stream()
                .filter(field ->
                        reader.viewer().role() != Role.BALAI || !field.code().equals("balai"))
                .toList();
        return ResourceWords.form(fields, form, options, reader).stream()
                .map(field -> form.isNew() || !KEPT.contains(field.name())
                        ? field
                        : field.hint(reader.text("resource.kept-if-empty")))
                .toList();
    }
}
