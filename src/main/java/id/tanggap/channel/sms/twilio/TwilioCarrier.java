package id.tanggap.channel.sms.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import id.tanggap.channel.sms.SmsCarrier;
import id.tanggap.channel.sms.SmsChannelSettings;
import id.tanggap.channel.sms.TextIntake;
import id.tanggap.platform.twilio.TwilioHttp;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.OutboundMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Sends texts by Twilio.
///
/// Twilio's API has no idempotency key for a message. At every attempt after the first we ask Twilio what it has
/// already sent to this citizen: the attempt before may have succeeded, and only its answer was lost.
final class TwilioCarrier extends SmsCarrier {

    private static final Set<Integer> FOR_A_WHILE = Set.of(20429, 21611, 30001, 63018, 63038);
    private static final int WRONG_PASSWORD = 401;
    private static final int FORBIDDEN = 403;
    private static final int FIRST_OF_THEIRS = 500;

    private final TwilioApi api;
    private final SentMessageLookup alreadySent;
    private final JsonMapper json;
    private final Clock clock;

    TwilioCarrier(
            SmsChannelSettings channel,
            TwilioApi api,
            SentMessageLookup alreadySent,
            TextIntake intake,
            JsonMapper json,
            Clock clock) {
        super(channel, intake);
        this.api = api;
        this.alreadySent = alreadySent;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public CarrierResult carry(OutboundMessage message) {
        try {
            var sid = message.attempt() > 1 ? alreadySent.find(message, to(message), clock.instant()) : none();
            var handover = new CarrierResult.Accepted(sid.orElseGet(() -> send(message)));
            intake.reportReachable();
            return handover;
        } catch (ApiConnectionException e) {
            intake.reportFailing("Twilio cannot be reached");
            return new CarrierResult.Later("unreachable");
        } catch (ApiException e) {
            return problem(e);
        }
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private String to(OutboundMessage message) {
        return channel.isWhatsApp() ? "whatsapp:" + message.recipient() : message.recipient();
    }

    private String send(OutboundMessage message) {
        var creator = api.message(to(message), channel.number());
        var approved = message.approved();
        if (approved == null) {
            creator.setBody(message.body());
        } else {
            creator.setContentSid(approved.contentSid())
                    .setContentVariables(json.writeValueAsString(approved.variables()));
        }
        if (channel.publicUrl() != null) {
            creator.setStatusCallback(TwilioStatus.url(channel.publicUrl()));
        }
        Message created = api.create(creator);
        return created.getSid();
    }

    private CarrierResult problem(ApiException e) {
        var code = e.getCode() == null ? null : e.getCode().toString();
        var status = e.getStatusCode() == null ? FIRST_OF_THEIRS : e.getStatusCode();
        if (e instanceof TwilioHttp.SlowDown slow) {
            return new CarrierResult.Later("slow-down", code, pause(slow));
        }
        if (status == WRONG_PASSWORD || status == FORBIDDEN) {
            intake.reportFailing("Twilio does not accept the account or its password (" + code + ")");
            return new CarrierResult.Later("credentials", code, null);
        }
        var passing = status >= FIRST_OF_THEIRS || (e.getCode() != null && FOR_A_WHILE.contains(e.getCode()));
        return passing
                ? new CarrierResult.Later("provider-trouble", code, null)
                : new CarrierResult.Refused(String.valueOf(e.getMessage()), code);
    }

    private static @Nullable Duration pause(TwilioHttp.SlowDown slow) {
        return slow.pause().isZero() ? null : slow.pause();
    }
}
