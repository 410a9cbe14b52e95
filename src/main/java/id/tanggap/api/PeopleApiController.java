package id.tanggap.api;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.resource.person.Availability;
import id.tanggap.resource.person.NumberOpenings;
import id.tanggap.resource.person.People;
import id.tanggap.resource.person.PeopleFilter;
import id.tanggap.resource.person.Person;
import id.tanggap.resource.person.PersonKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/// People on the rosters for programs: counts for all, names for those who keep them, numbers for those who dispatch,
/// on record.
@RestController
@Tag(name = "Resources")
class PeopleApiController {

    private final People people;
    private final NumberOpenings numbers;
    private final Clock clock;

    PeopleApiController(People people, NumberOpenings numbers, Clock clock) {
        this.people = people;
        this.numbers = numbers;
        this.clock = clock;
    }

    /// @param q part of the name, or an employee number
    /// @param kind `pekerja-sosial`, `pendamping-sosial`, `tksk`, `tagana`, `pelopor-perdamaian`
    /// @param availability `on-duty`, `resting`, `away`, `sent`
    /// @param region an area code such as `33` or `33.21`
    /// @param after the `next` of the page before
    @Schema(name = "PeopleRequest")
    record Request(
            @Nullable String q,
            @Nullable String kind,
            @Nullable String availability,
            @Nullable String balai,
            @Nullable String region,
            @Nullable String after,
            @Nullable Integer limit) {}

    /// @param counts of all people the filter finds, by kind and availability
    /// @param people empty for those who see only counts
    /// @param next for the next page; null on the last one
    @Schema(name = "PeoplePage")
    record Page(
            List<Count> counts,
            List<PersonView> people,
            @Nullable String next) {}

    /// @param stale whom nobody confirmed in the last 90 days
    @Schema(name = "PeopleCount")
    record Count(String kind, String availability, int people, int stale) {}

    @GetMapping("/api/v1/people")
    @Operation(
            summary = "Count and list people on the rosters",
            description = "Everybody gets counts. Names are for those who dispatch and for the balai that keeps the"
                    + " person; telephone numbers only for those who dispatch, and each answer with numbers is put on"
                    + " record.")
    Page list(
            @ParameterObject @ModelAttribute Request request, @Parameter(hidden = true) @CurrentViewer Viewer viewer) {
        var limit = SiteApiController.limit(request.limit());
        var filter = filter(request);
        var after = PageToken.read(request.after());
        var found = filter.seenBy(viewer)
                .map(seen -> people.list(seen, new People.Key(after.name(), after.id()), limit + 1))
                .orElse(List.of());
        var page = found.stream().limit(limit).toList();
        return new Page(
                people.counts(filter).stream()
                        .map(count ->
                                new Count(count.kind().code(), count.state().code(), count.people(), count.stale()))
                        .toList(),
                shown(page, viewer),
                found.size() > limit
                        ? new PageToken(
                                        page.getLast().about().name(),
                                        page.getLast().id())
                                .text()
                        : null);
    }

    private List<PersonView> shown(List<Person> page, Viewer viewer) {
        var open = viewer.role().dispatches();
        if (open) {
            var shown = page.stream()
                    .filter(person -> person.about().keys().phone() != null)
                    .count();
            numbers.opened(Math.toIntExact(shown), viewer, NumberOpenings.Way.API);
        }
        var now = clock.instant();
        return page.stream().map(person -> PersonView.of(person, now, open)).toList();
    }

    private static PeopleFilter filter(Request request) {
        var kind = request.kind();
        var state = request.availability();
        return new PeopleFilter(
                SiteApiController.text(request.q()),
                kind == null ? null : PersonKind.of(kind),
                state == null ? null : Availability.State.of(state),
                false,
                SiteApiController.balai(request.balai()),
                SiteApiController.region(request.region()),
                false,
                null);
    }
}
