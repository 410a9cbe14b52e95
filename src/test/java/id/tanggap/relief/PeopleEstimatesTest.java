package id.tanggap.relief;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.incident.view.AttachedTexts.AttachedText;
import id.tanggap.region.RegionCode;
import id.tanggap.stock.item.StockItem;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// People and goods that citizens write about, each citizen once.
class PeopleEstimatesTest {

    private static final RegionCode DEMAK = new RegionCode("33.21");

    @Test
    void a_citizen_who_writes_three_times_counts_once_with_the_largest_number() {
        var found = estimate(
                text(1, 7L, "33.21.05", "Kami 5 orang"),
                text(2, 7L, "33.21.05", "Sekarang 6 orang"),
                text(3, 7L, "33.21.05.2001", "Kami 6 orang butuh makan"),
                text(4, null, "33.21.01", "Kami 4 orang"));

        assertThat(found.estimates()).singleElement().satisfies(one -> {
            assertThat(one.place()).isEqualTo("33.21");
            assertThat(one.number()).isEqualTo(10);
            assertThat(one.citizens()).isEqualTo(2);
            assertThat(one.tickets()).hasSize(4);
        });
    }

    @Test
    void own_groups_add_up_and_a_crowd_counts_once_between_its_least_and_its_most() {
        var found = estimate(
                text(1, 1L, "33.21", "Kami 5 orang mengungsi"),
                text(2, 2L, "33.21", "Kami 8 orang mengungsi"),
                text(3, 3L, "33.21", "ada 200 orang mengungsi di SD"),
                text(4, 4L, "33.21", "pengungsi di SD: 180 orang mengungsi"));

        assertThat(found.estimates()).singleElement().satisfies(one -> {
            assertThat(one.figure()).isEqualTo("displaced");
            assertThat(one.number()).isEqualTo(200);
            assertThat(one.least()).isEqualTo(200);
            assertThat(one.most()).isEqualTo(393);
        });
    }

    @Test
    void a_ticket_without_a_place_is_of_the_only_place_and_one_from_elsewhere_of_its_kecamatan() {
        var found = estimate(
                text(1, 1L, null, "Kami 5 orang"),
                text(2, 2L, "33.19.02.2001", "Kami 3 orang"),
                text(3, 3L, "33.21", "ratusan warga butuh makan"));

        assertThat(found.estimates()).extracting(PeopleEstimate::place).containsExactly("33.19.02", "33.21");
        assertThat(found.vague()).isEqualTo(1);
        assertThat(found.read()).isEqualTo(3);
    }

    @Test
    void goods_are_asked_for_with_a_number_before_or_after_once_by_each_citizen() {
        var blanket = new StockItem(
                1,
                "selimut",
                "Selimut",
                "Blanket",
                "sandang",
                "lembar",
                new StockItem.Pack("bal", 10),
                null,
                null,
                null);

        var asked = CitizenRequests.of(
                List.of(
                        text(1, 1L, "33.21", "butuh 20 lembar selimut"),
                        text(2, 1L, "33.21", "Kami butuh 20 selimut, tolong"),
                        text(3, 2L, "33.21", "Perlu:\nselimut 15 lembar\nair"),
                        text(4, null, null, "selimut tahun 2026 belum datang"),
                        text(5, null, null, "1.200 selimut")),
                List.of(blanket));

        assertThat(asked).extracting(CitizenRequests.CitizenRequest::quantity).containsExactly(20L, 15L, 1200L);
    }

    private static PeopleEstimates.Estimated estimate(AttachedText... texts) {
        return PeopleEstimates.of(List.of(texts), List.of(DEMAK));
    }

    private static AttachedText text(long ticket, @Nullable Long reporter, @Nullable String place, String text) {
        return new AttachedText(
                TicketNumber.of(Instant.parse("2026-11-24T02:00:00Z"), ticket), reporter, place, "Banjir\n" + text);
    }
}
