package id.tanggap;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The rules of the house: who may call whom, and what each file owes its readers.
class HouseTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Tanggap.class);
    private static final HousePlan HOUSE = HousePlan.of(MODULES);
    private static final PackageUses USES = PackageUses.of(MODULES);
    private static final Sources SOURCES = Sources.read();
    private static final Path PLAN = Path.of("docs/modules.md");
    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final int LONGEST_FILE = 400;
    private static final int MOST_FILES = 25;

    /// Classes whose statements on tickets serve no viewer, each with its reason.
    private static final Map<String, String> SEES_ALL = Map.ofEntries(
            Map.entry("review/ReviewStore.java", "counts for those who lead incidents; pages list what each may see"),
            Map.entry(
                    "jurisdiction/PreviewChunks.java",
                    "counts tickets that a draft would move; their list is read by TicketReader"),
            Map.entry(
                    "ticket/recalculation/OpenClocks.java",
                    "counts the clocks of all tickets; shows numbers to administrators, who see every ticket"),
            Map.entry(
                    "ticket/recalculation/ClockChanger.java",
                    "says when tickets are due next; shows nothing to anybody"),
            Map.entry("ticket/clock/TicketCycles.java", "reads what clocks depend on; shows nothing to anybody"),
            Map.entry(
                    "ticket/privacy/OpeningRecords.java",
                    "reads the texts of a ticket whose number this very person opened, on record"),
            Map.entry("writing/AnswerUses.java", "asks in which language a ticket's citizen is answered"),
            Map.entry("ticket/link/LinkStore.java", "asks whether two tickets are of one citizen; shows nothing"),
            Map.entry(
                    "search/TicketDocuments.java",
                    "fills the index, which holds every ticket; TicketIndex filters each query"),
            Map.entry(
                    "exercise/ExerciseGuide.java", "counts tickets of an exercise that are in no incident; shows none"),
            Map.entry("exercise/ExerciseTimes.java", "asks when the first ticket of an exercise came; shows none"),
            Map.entry("incident/attachment/AttachmentStore.java", "asks of which exercise a ticket is; shows nothing"),
            Map.entry("reply/outbox/ExerciseMessages.java", "asks whether a message's ticket is of an exercise"),
            Map.entry(
                    "assignment/handover/AccountHandovers.java",
                    "counts the tickets of a closed account, for administrators; shows none"),
            Map.entry(
                    "assignment/handover/HandoverWorker.java",
                    "finds the tickets of a closed account; its commands ask as the administrator who closed it"),
            Map.entry("writing/CannedResponses.java", "asks in which language a ticket's citizen is answered"),
            Map.entry(
                    "intake/opening/NamedTickets.java",
                    "asks which ticket a citizen's message belongs to; nobody reads it there"),
            Map.entry(
                    "intake/text/OpenConversations.java",
                    "asks which open ticket a text goes on with; nobody reads it there"),
            Map.entry(
                    "phone/callback/ProposedCallbacks.java",
                    "asks for the number of a citizen in danger; nobody reads it there"),
            Map.entry(
                    "reply/delivery/SuppressedAnswers.java",
                    "gives administrators the number of a ticket, which links to its page"),
            Map.entry(
                    "reply/delivery/DangerAnswers.java",
                    "asks whether a citizen in danger can be called; nobody reads it there"),
            Map.entry("ticket/classification/TicketPlaces.java", "writes the place that a ticket's own reporter told"),
            Map.entry(
                    "intake/ledger/InboundLedger.java",
                    "gives the number of the ticket that the caller's own message has made"),
            Map.entry(
                    "intake/quarantine/QuarantineStore.java",
                    "gives the number of a message's ticket to Quarantine, which admits only who sees everything"),
            Map.entry(
                    "cli/persondata/PersonDataSection.java",
                    "a shell on the server sees everything; PersonDataCommand puts the question on record first"),
            Map.entry(
                    "cli/persondata/PersonDataReader.java",
                    "a shell on the server sees everything; PersonDataCommand puts the question on record first"),
            Map.entry(
                    "phone/callback/CallerLookup.java",
                    "asks whether a caller has been heard and where they live; nobody reads it there"),
            Map.entry(
                    "ticket/deadline/DeadlineProcessor.java",
                    "rings clocks and closes silent tickets; shows nothing to anybody"),
            Map.entry(
                    "ticket/move/TicketMoves.java",
                    "gives tickets the category or tag that took the place of theirs; shows nothing to anybody"),
            Map.entry("ticket/move/MoveStore.java", "counts the tickets that a job is to move; no ticket is shown"),
            Map.entry(
                    "ticket/timeline/TimelineCheck.java",
                    "holds rows against timelines; names facts, never what a citizen wrote"),
            Map.entry(
                    "supervision/DailyStatistics.java",
                    "counts the endings of a day by team and hour; no ticket is shown"),
            Map.entry("figures/FigureCounting.java", "counts tickets into sums, which Figures shows by Visibility"),
            Map.entry("figures/FigureProgress.java", "goes through all tickets to count them; no ticket is shown"),
            Map.entry(
                    "incident/proposal/CitizenReports.java",
                    "reads what reports of unrestricted categories are about; shows numbers and places, no ticket"),
            Map.entry("ticket/store/TicketRowMapper.java", "only maps columns; TicketRows asks who locks"),
            Map.entry("assignment/StaffAvailability.java", "counts a colleague's tickets; no ticket is shown"),
            Map.entry("assignment/PresentStaff.java", "counts colleagues' tickets; no ticket is shown"),
            Map.entry(
                    "ticket/privacy/ReporterRedactor.java",
                    "takes names out of a ticket that TicketReader has shown to its viewer"),
            Map.entry(
                    "ticket/view/TicketDetailReader.java",
                    "completes a ticket that TicketReader has shown to its viewer"));

    private static final Pattern SUBJECT = Pattern.compile("\\bt\\.subject\\b");

    private static final Pattern TICKETS = Pattern.compile("\\b(?:from|join|update|delete\\s+from)\\s+ticket\\b");

    @Test
    void every_arrow_between_rooms_is_allowed() {
        MODULES.verify();
    }

    /// Classes of tests come first on the class path: a door plate there hides the room's own, and with it the room's
    /// `allowedDependencies`, so that the test above would allow every arrow. Tests are @NullMarked by the room's
    /// plate.
    @Test
    void no_test_hangs_its_own_plate_on_a_rooms_door() {
        assertThat(SOURCES.packages())
                .map(folder -> Path.of("src/test/java/id/tanggap", folder, "package-info.java"))
                .allSatisfy(plate -> assertThat(plate).doesNotExist());
    }

    @Test
    void no_room_calls_upwards() {
        HOUSE.arrows().forEach((room, called) -> {
            assertThat(HousePlan.floor(room))
                    .as("%s has a floor in HousePlan.FLOORS", room)
                    .isNotNegative();
            assertThat(called).as("rooms that %s calls", room).allSatisfy(target -> assertThat(HousePlan.floor(target))
                    .as("floor of %s", target)
                    .isLessThanOrEqualTo(HousePlan.floor(room)));
        });
    }

    @Test
    void the_plan_in_docs_is_the_plan_of_the_classes() throws IOException {
        var plan = HOUSE.markdown(SOURCES);
        if (Boolean.getBoolean("tanggap.docs.write")) {
            Files.writeString(PLAN, plan);
        }
        assertThat(PLAN)
                .as(
                        "%s is out of date: look at the new arrows, then run mvn test -Dtest=HouseTest"
                                + " -Dtanggap.docs.write=true and commit it",
                        PLAN)
                .content()
                .isEqualToNormalizingNewlines(plan);
    }

    @Test
    void every_package_has_a_door_plate() {
        assertThat(SOURCES.packages()).allSatisfy(folder -> {
            assertThat(SOURCES.packageInfo(folder))
                    .as("package-info of '%s'", folder)
                    .contains("@NullMarked");
            assertThat(SOURCES.sentence(folder))
                    .as("first sentence of '%s'", folder)
                    .isNotEmpty();
        });
    }

    /// Nested types may share a name: their outer type tells them apart.
    @Test
    void a_class_name_occurs_once() {
        var byName = SOURCES.files().keySet().stream()
                .filter(name -> !name.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(name -> name.substring(name.lastIndexOf('/') + 1)));
        assertThat(byName).isNotEmpty().allSatisfy((name, places) -> assertThat(places)
                .as("%s: one name, one class in the whole tree; rename one", name)
                .hasSize(1));
    }

    @Test
    void no_package_has_more_than_25_files() {
        var sizes = SOURCES.files().keySet().stream()
                .filter(name -> !name.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Sources::folder, Collectors.counting()));
        assertThat(sizes).isNotEmpty().allSatisfy((folder, files) -> assertThat(files)
                .as("files in %s: make sub-packages by noun", folder)
                .isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void packages_of_a_room_form_no_circle() {
        assertThat(USES.uses()).isNotEmpty();
        assertThat(USES.circles()).as("circles of packages within one room").isEmpty();
    }

    /// Modulith's own rule is in `MODULES.verify()`: this one names the class and the door it went around.
    @Test
    void nobody_enters_a_room_through_an_internal_package() {
        assertThat(USES.intrusions())
                .as("uses of internal packages from other rooms: go through the room's front door, or open the"
                        + " package by @NamedInterface in its package-info")
                .isEmpty();
    }

    @Test
    void the_glossary_knows_every_room_and_front_door() throws IOException {
        var glossary = Files.readString(GLOSSARY);
        assertThat(USES.frontDoors()).isNotEmpty().allSatisfy(name -> assertThat(glossary)
                .as("%s has no line in %s", name, GLOSSARY)
                .containsPattern("(?m)^\\|[^|]*`" + name + "`"));
    }

    /// What the program does differently for a category is a trait of it in `/taxonomy/categories.tsv`.
    @Test
    void no_code_of_a_category_stands_in_the_program() {
        var codes = Taxonomy.shipped().leaves().stream().map(Category::code).toList();
        assertThat(SOURCES.files()).allSatisfy((name, text) -> assertThat(codes)
                .as("codes of categories in %s: use a CategoryTrait", name)
                .noneMatch(code -> text.contains('"' + code + '"')));
    }

    @Test
    void no_signature_is_wider_than_one_can_hold() {
        assertThat(SignatureLimits.exceeded(MODULES))
                .as("at most 4 parameters of a method, 8 of a constructor, 10 fields of a record: group what belongs"
                        + " together")
                .isEmpty();
    }

    @Test
    void no_file_is_longer_than_one_can_hold() {
        assertThat(SOURCES.files())
                .allSatisfy((name, text) ->
                        assertThat(text.lines().count()).as("lines of %s", name).isLessThanOrEqualTo(LONGEST_FILE));
    }

    /// One file at a time, not one statement: the rule finds a new class that forgets, not a slip in one that knows.
    @Test
    void no_query_on_tickets_forgets_who_asks() {
        var readers = SOURCES.files().entrySet().stream()
                .filter(file -> TICKETS.matcher(file.getValue()).find())
                .filter(file -> !SEES_ALL.containsKey(file.getKey()))
                .toList();
        assertThat(readers).isNotEmpty().allSatisfy(file -> assertThat(file.getValue())
                .as("%s reads tickets: it takes a Visibility, or a reason in HouseTest.SEES_ALL", file.getKey())
                .containsIgnoringCase("visibility"));
    }

    /// A subject may name a reporter who stays unnamed: lists ask `Visibility.subjectSql`.
    @Test
    void no_list_shows_a_subject_as_it_was_written() {
        assertThat(SOURCES.files().entrySet().stream()
                        .filter(file -> SUBJECT.matcher(file.getValue()).find())
                        .map(file -> file.getKey()))
                .as("read t.subject: SummaryRows masks it, Documents too; PersonDataCommand answers"
                        + " whose it is; ReportFactsReader compares it with rules and shows nothing;"
                        + " PersonalDataOpenings shows a number of it that somebody opened, on record")
                .containsExactlyInAnyOrder(
                        "access/Visibility.java",
                        "assignment/ReportFactsReader.java",
                        "cli/persondata/PersonDataSection.java",
                        "ticket/privacy/OpeningRecords.java",
                        "ticket/privacy/PersonalDataOpenings.java",
                        "ticket/view/TicketSummaryMapper.java",
                        "search/TicketDocuments.java");
    }

    @Test
    void every_exception_from_the_visibility_rule_is_still_needed() {
        assertThat(SEES_ALL.keySet())
                .allSatisfy(name -> assertThat(SOURCES.files().getOrDefault(name, ""))
                        .as(name)
                        .containsPattern(TICKETS));
    }
}
