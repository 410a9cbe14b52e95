package id.tanggap.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.assignment.StaffAvailability;
import id.tanggap.balai.BalaiCode;
import id.tanggap.desk.DeskClient;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.ownership.BalaiHandOver;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What people do to a ticket by the forms of its page, without script.
class TicketActionsTest extends ActionTestSetup {

    private static final List<String> FORMS = List.of(
            "hand-over",
            "assignment",
            "decline",
            "waiting",
            "closure",
            "last-word",
            "callback",
            "reopening",
            "correction/category",
            "correction/place",
            "correction/urgency",
            "merge",
            "links",
            "incident",
            "tags",
            "fields",
            "clocks",
            "map");

    private static final List<String> VERBS = List.of(
            "acceptance",
            "start",
            "decline",
            "hand-over",
            "assignment",
            "claim",
            "waiting",
            "resumption",
            "closure",
            "last-word",
            "callback",
            "conclusion",
            "reopening",
            "correction/category",
            "correction/place",
            "correction/urgency",
            "merge",
            "separation",
            "links",
            "links/removal",
            "incident",
            "tags",
            "tags/removal",
            "watch",
            "fields",
            "fields/disclosure",
            "reconsideration",
            "suggestion/acceptance",
            "suggestion/dismissal");

    @Test
    void a_balai_accepts_begins_and_ends_with_one_button_at_a_time() {
        var ticket = house.opened(Complaint.usual());
        var balai = new DeskClient(house, house.somebody(Role.BALAI, balaiOf(ticket)));

        var page = balai.get(path(ticket, ""));
        assertThat(page.body()).contains("data-act=\"acceptance\"", "data-act=\"decline\"");
        page = balai.post(path(ticket, "acceptance"), "version", page.version());
        assertThat(page.body()).contains("btn primary\" data-primary=\"yes\" data-act=\"start\"");
        page = balai.post(path(ticket, "start"), "version", page.version());
        assertThat(page.body()).contains("data-primary=\"yes\" data-act=\"closure\"");
        page = balai.post(path(ticket, "closure"), "version", page.version(), "outcome", "solved");

        assertThat(page.address()).isEqualTo(path(ticket, ""));
        assertThat(house.state(ticket)).isEqualTo(TicketState.RESOLVED);
    }

    @Test
    void staff_of_another_balai_find_no_form_and_no_verb() {
        var ticket = house.opened(Complaint.usual());
        var stranger = new DeskClient(house, house.somebody(Role.BALAI, "EFT"));
        var before = summary(ticket).version();

        for (var form : FORMS) {
            assertThat(stranger.get(path(ticket, form)).status()).as(form).isEqualTo(404);
        }
        for (var verb : VERBS) {
            var fields = new String[] {
                "reason",
                "x",
                "balai",
                "EFT",
                "to",
                "nobody",
                "outcome",
                "solved",
                "category",
                "rehsos.lansia",
                "placeText",
                "Demak",
                "urgency",
                "rendah",
                "other",
                ticket.number().digits(),
                "tag",
                "x",
                "for",
                "others",
                "whom",
                "x"
            };
            assertThat(stranger.post(path(ticket, verb), fields).status())
                    .as(verb)
                    .isEqualTo(404);
        }
        assertThat(summary(ticket).version()).isEqualTo(before);
    }

    @Test
    void who_only_reads_is_told_so_and_finds_no_act() {
        var ticket = house.opened(Complaint.usual());
        var auditor = new DeskClient(house, house.somebody(Role.AUDITOR, null));
        var before = summary(ticket).version();

        assertThat(auditor.get(path(ticket, "")).body()).doesNotContain("data-act=", "links/removal", "/watch");
        assertThat(sheet(auditor.get(path(ticket, "hand-over")).body()))
                .contains("Peran Anda hanya membaca")
                .doesNotContain("name=\"balai\"");
        assertThat(auditor.get(path(ticket, "clocks")).body()).contains("Kenapa tenggatnya begitu");
        for (var verb : VERBS) {
            assertThat(auditor.post(path(ticket, verb)).status()).as(verb).isEqualTo(403);
        }
        assertThat(summary(ticket).version()).isEqualTo(before);
    }

    @Test
    void every_form_opens_by_itself_in_the_page_and_alone_for_htmx() {
        var ticket = house.opened(Complaint.usual());

        for (var form : FORMS) {
            var page = desk.get(path(ticket, form));
            assertThat(page.status()).as(form).isEqualTo(200);
            assertThat(page.body())
                    .as(form)
                    .contains("id=\"talk\"", "class=\"slip\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void what_belongs_to_others_is_refused_with_words() {
        var ticket = house.opened(Complaint.usual());
        var other = house.opened(Complaint.usual());
        var balai = new DeskClient(house, house.somebody(Role.BALAI, balaiOf(ticket)));

        var page = balai.post(path(ticket, "merge"), "other", other.number().digits());

        assertThat(page.body()).contains("Balai tidak dapat melakukan ini");
        assertThat(house.state(ticket)).isEqualTo(TicketState.HANDED_OVER);
        assertThat(balai.get(path(ticket, "")).body()).doesNotContain("data-act=\"merge\"");
    }

    @Test
    void work_goes_to_people_who_are_there_and_back() {
        var ticket = house.opened(Complaint.usual());
        var colleague = house.somebody(Role.BALAI, balaiOf(ticket));
        var absent = house.somebody(Role.BALAI, balaiOf(ticket));
        house.room(StaffAvailability.class)
                .away(Objects.requireNonNull(absent.userId()), TicketTestSetup.TUESDAY.plus(Duration.ofDays(1)));

        var form = desk.get(path(ticket, "assignment")).body();
        assertThat(form).contains(colleague.name(), "0 dari 40", "tidak ada sampai");
        assertThat(desk.post(path(ticket, "assignment"), "to", "person-" + absent.userId())
                        .body())
                .contains(absent.name());
        assertThat(summary(ticket).assignment().assignee()).isNull();
        desk.post(path(ticket, "assignment"), "to", "person-" + colleague.userId());
        assertThat(holder(ticket)).isEqualTo(colleague.name());
        new DeskClient(house, colleague).post(path(ticket, "assignment"), "to", "nobody");
        assertThat(summary(ticket).assignment().assignee()).isNull();
        desk.post(path(ticket, "claim"));
        assertThat(holder(ticket)).isEqualTo(agent.name());
    }

    @Test
    void a_ticket_waits_and_goes_on() {
        var ticket = house.opened(Complaint.usual());

        assertThat(desk.post(path(ticket, "waiting"), "for", "citizen", "question", "")
                        .body())
                .contains("Belum ada teks");
        desk.post(path(ticket, "waiting"), "for", "citizen", "question", "Di desa mana?");
        assertThat(house.state(ticket)).isEqualTo(TicketState.WAITING_CITIZEN);
        assertThat(desk.get(path(ticket, "")).body()).contains("data-primary=\"yes\" data-act=\"resumption\"");
        desk.post(path(ticket, "resumption"));
        assertThat(house.state(ticket)).isEqualTo(TicketState.HANDED_OVER);
    }

    @Test
    void an_ending_says_what_it_takes_and_keeps_what_was_typed() {
        var ticket = house.opened(Complaint.usual());

        assertThat(desk.get(path(ticket, "closure")).body())
                .contains("perlu jawaban petugas", "perlu menyebut siapa yang berwenang", "perlu alasan");
        var refused = desk.post(
                path(ticket, "closure"),
                "outcome",
                "unable",
                "reason-unable",
                "data tidak lengkap",
                "reason-solved",
                "y");
        assertThat(refused.body()).contains("Jawab pelapor dulu", "data tidak lengkap");
        house.room(StaffMessages.class).answer(ticket.number(), agent, "Mohon lengkapi data.");
        assertThat(desk.get(path(ticket, "closure")).body()).contains("pelapor sudah dijawab");
        desk.post(path(ticket, "closure"), "outcome", "unable", "reason-unable", "data tidak lengkap");
        assertThat(summary(ticket).status().outcome()).isEqualTo("unable");
        desk.post(path(ticket, "conclusion"));
        assertThat(house.state(ticket)).isEqualTo(TicketState.CLOSED);
        desk.post(path(ticket, "reopening"), "reason", "datanya datang");
        assertThat(house.state(ticket).isOpen()).isTrue();
    }

    @Test
    void what_was_understood_is_corrected_on_the_spot() {
        var ticket = house.opened(Complaint.usual());

        desk.post(path(ticket, "correction/category"), "category", "rehsos.lansia", "reason", "tentang anak");
        desk.post(path(ticket, "correction/urgency"), "urgency", "darurat");
        var unclear = desk.post(path(ticket, "correction/place"), "placeText", "karanganyar demak");
        assertThat(unclear.body()).contains("Tempat itu belum jelas", "name=\"placeChosen\" value=\"33.21.09\"");
        desk.post(path(ticket, "correction/place"), "placeText", "karanganyar demak", "placeChosen", "33.21.09");

        var now = summary(ticket);
        assertThat(now.classification().category()).isEqualTo("rehsos.lansia");
        assertThat(now.classification().urgency().code()).isEqualTo("darurat");
        assertThat(now.classification().placeCode()).isEqualTo("33.21.09");
        assertThat(desk.get(path(ticket, "")).body()).contains("menurut " + agent.name());
    }

    @Test
    void tags_and_followers_come_and_go() {
        var ticket = house.opened(Complaint.usual());

        assertThat(desk.post(path(ticket, "tags"), "tag", "!!").body()).contains("bukan tanda");
        desk.post(path(ticket, "tags"), "tag", "Alamat Kurang");
        desk.post(path(ticket, "watch"), "follow", "yes");
        assertThat(desk.get(path(ticket, "")).body()).contains("#alamat-kurang", "Berhenti mengikuti");
        desk.post(path(ticket, "tags/removal"), "tag", "alamat-kurang");
        desk.post(path(ticket, "watch"), "follow", "no");
        assertThat(desk.get(path(ticket, "")).body())
                .doesNotContain("#alamat-kurang")
                .contains("Ikuti tiket ini");
    }

    @Test
    void a_wrong_number_is_told_beside_its_field_and_a_right_one_is_masked_until_somebody_asks() {
        var ticket = house.opened(Complaint.usual());

        var refused = desk.post(path(ticket, "fields"), "field-nik", "1234", "field-tahap", "2");
        assertThat(refused.body()).contains("id=\"s-e-nik\"", "16 angka", "value=\"1234\"");
        desk.post(path(ticket, "fields"), "field-nik", "3321104502900001", "field-tahap", "2");
        var form = desk.get(path(ticket, "fields"));
        assertThat(form.body()).contains("•••• •••• •••• 0001").doesNotContain("3321104502900001");
        desk.post(path(ticket, "fields"), "field-nik", "•••• •••• •••• 0001", "field-tahap", "3");
        assertThat(desk.post(path(ticket, "fields/disclosure")).body())
                .contains("3321104502900001", "Alamat pelapor dilihat");
    }

    @Test
    void a_change_meanwhile_is_shown_and_what_was_typed_can_be_sent_again() {
        var ticket = house.opened(Complaint.usual());
        var form = desk.get(path(ticket, "hand-over"));
        var other = house.somebody(Role.AGENT, null);
        house.room(BalaiHandOver.class)
                .toBalai(TicketVersion.latest(ticket.number(), other), new BalaiCode("ANT"), "lebih dekat");

        var refused = desk.post(
                path(ticket, "hand-over"), "version", form.version(), "balai", "KRT", "reason", "punya rumah singgah");

        assertThat(refused.body())
                .contains("berubah sementara Anda mengisi", other.name(), "lebih dekat", "punya rumah singgah");
        assertThat(summary(ticket).assignment().balaiCode()).isEqualTo("ANT");
        desk.post(
                path(ticket, "hand-over"),
                "version",
                Long.toString(summary(ticket).version()),
                "balai",
                "KRT",
                "reason",
                "punya rumah singgah");
        assertThat(summary(ticket).assignment().balaiCode()).isEqualTo("KRT");
    }

    @Test
    void with_htmx_the_form_makes_way_and_all_that_changed_comes_along() {
        var ticket = house.opened(Complaint.usual());

        var accepted = desk.part(path(ticket, "acceptance")).body();
        var refused = desk.part(path(ticket, "acceptance")).body();

        assertThat(accepted)
                .contains("id=\"sheet\" class=\"slip shut\"", "id=\"talk\" class=\"talk\" hx-swap-oob=\"true\"")
                .contains("id=\"thead\" class=\"thead\" hx-swap-oob=\"true\"")
                .contains("id=\"facts\" class=\"facts\" hx-swap-oob=\"true\"")
                .doesNotContain("id=\"composer\"", "<html");
        assertThat(refused).contains("data-refused", "Tiket sudah diterima");
    }
}
