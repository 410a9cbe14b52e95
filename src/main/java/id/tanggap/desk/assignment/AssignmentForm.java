package id.tanggap.desk.assignment;

import id.tanggap.assignment.StaffAvailability;
import id.tanggap.assignment.StaffMember;
import id.tanggap.assignment.Teams;
import id.tanggap.balai.BalaiCode;
import id.tanggap.desk.action.ActionForm;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who can get a ticket: the people of its office, with their load and presence, and the teams of its office. For
/// viewers of the national desk also the people of the national desk.
@Component
record AssignmentForm(StaffAvailability workers, Teams teams) implements ActionForm {

    /// @param now the present assignee, null if there is none
    record Choices(List<Office> offices, @Nullable String now) {}

    record Office(String name, List<Person> people, List<Group> teams) {}

    /// @param state `here`, `gone`, `absent`, `full`
    /// @param note the state as text
    record Person(long id, String name, int open, int most, String state, String note, boolean has) {}

    record Group(long id, String name, boolean has) {}

    @Override
    public Fragment fragment() {
        return new Fragment("assignment", "sheet-hands", "assignment");
    }

    @Override
    public Object of(TicketDetail detail, TicketRequest asked) {
        var ticket = detail.summary();
        var own = office(ticket, ticket.assignment().balaiCode(), asked);
        var now = ticket.assignment().assignee() == null
                ? null
                : ticket.assignment().assignee().name();
        return ticket.assignment().balaiCode() == null || asked.viewer().balai() != null
                ? new Choices(List.of(own), now)
                : new Choices(List.of(own, national(ticket, asked)), now);
    }

    private Office office(TicketSummary ticket, @Nullable String balai, TicketRequest asked) {
        var groups = teams.of(balai == null ? null : new BalaiCode(balai)).stream()
                .map(team -> new Group(
                        team.id(),
                        team.name(),
                        Long.valueOf(team.id()).equals(ticket.assignment().team())))
                .toList();
        return new Office(name(balai, asked), people(ticket, balai, asked), groups);
    }

    /// Teams of another office cannot get it; people of the national desk can.
    private Office national(TicketSummary ticket, TicketRequest asked) {
        return new Office(name(null, asked), people(ticket, null, asked), List.of());
    }

    private String name(@Nullable String balai, TicketRequest asked) {
        return balai == null
                ? asked.reader().text("office.national")
                : asked.reader().balai(balai);
    }

    private List<Person> people(TicketSummary ticket, @Nullable String balai, TicketRequest asked) {
        return workers.ofOffice(balai).stream()
                .map(worker -> person(worker, ticket, asked))
                .toList();
    }

    private Person person(StaffMember worker, TicketSummary ticket, TicketRequest asked) {
        var now = asked.reader().now();
        var state = worker.isAbsent(now) ? "absent" : !worker.hasRoom() ? "full" : worker.isHere(now) ? "here" : "gone";
        var until = worker.absentUntil();
        var note = state.equals("absent") && until != null
                ? asked.reader().text("worker.absent", asked.reader().brief(until))
                : asked.reader().text("worker." + state);
        return new Person(
                worker.user(),
                worker.name(),
                worker.open(),
                worker.maxOpen(),
                state,
                note,
                ticket.assignment().assignee() != null
                        && ticket.assignment().assignee().id() == worker.user());
    }
}
