package id.tanggap.reply.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.reporter.ContactPoint;
import org.junit.jupiter.api.Test;

class CarriersTest {

    private final Carriers carriers = new Carriers();

    private void open(String name, String channel) {
        carriers.open(new Named(name, channel));
    }

    private String forNumbers() {
        return carriers.reaching(ContactPoint.Kind.PHONE.code())
                .map(Carrier::channelName)
                .orElse("none");
    }

    @Test
    void the_first_by_name_is_taken_and_a_paused_one_last() {
        open("sms-b", "sms");
        open("sms-a", "sms");
        assertThat(forNumbers()).isEqualTo("sms-a");

        carriers.pause("sms-a", true);
        assertThat(forNumbers()).isEqualTo("sms-b");

        carriers.pause("sms-b", true);
        assertThat(forNumbers()).as("when all are paused, the message waits").isEqualTo("sms-a");

        carriers.pause("sms-a", false);
        assertThat(forNumbers()).isEqualTo("sms-a");
    }

    @Test
    void a_paused_sms_channel_keeps_what_whatsapp_would_refuse() {
        open("a-whatsapp", "whatsapp");
        open("sms", "sms");
        carriers.pause("sms", true);

        assertThat(forNumbers()).isEqualTo("sms");

        carriers.close("sms");
        assertThat(forNumbers()).isEqualTo("a-whatsapp");
    }

    @Test
    void mailboxes_are_chosen_in_the_same_way_and_never_carry_to_numbers() {
        open("email-a", "email");
        open("email-b", "email");
        carriers.pause("email-a", true);

        assertThat(carriers.reaching(ContactPoint.Kind.EMAIL.code()))
                .map(Carrier::channelName)
                .contains("email-b");
        assertThat(forNumbers()).isEqualTo("none");
    }

    private record Named(String channelName, String channel) implements Carrier {
        @Override
        public CarrierResult carry(OutboundMessage message) {
            return new CarrierResult.Taken();
        }
    }
}
