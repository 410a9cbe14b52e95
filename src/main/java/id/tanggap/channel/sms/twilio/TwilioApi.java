package id.tanggap.channel.sms.twilio;

import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.rest.api.v2010.account.message.Media;
import com.twilio.rest.api.v2010.account.message.MediaReader;
import id.tanggap.platform.twilio.TwilioAccount;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The calls of Twilio's API that we use. Each may throw `ApiException` or `ApiConnectionException`, nothing else.
final class TwilioApi {

    private static final long PAGE = 500;

    private final TwilioRestClient client;
    private final String accountSid;
    private final TwilioSettings.Account account;

    TwilioApi(TwilioSettings.Account account) {
        this.account = account;
        this.accountSid = account.accountSid();
        this.client = new TwilioAccount(accountSid, account.user(), account.password(), account.baseUrl()).client();
    }

    TwilioSettings.Account account() {
        return account;
    }

    Message create(MessageCreator creator) {
        return creator.create(client);
    }

    /// A creator without a sender.
    MessageCreator message(String to, @Nullable String from) {
        var service = account.messagingService();
        var creator = from == null
                ? new MessageCreator(accountSid, number(to), String.valueOf(service), "")
                : new MessageCreator(accountSid, number(to), number(from), "");
        return service == null ? creator : creator.setMessagingServiceSid(service);
    }

    private static com.twilio.type.PhoneNumber number(String address) {
        return new com.twilio.type.PhoneNumber(address);
    }

    Message fetch(String sid) {
        return Message.fetcher(accountSid, sid).fetch(client);
    }

    /// Received messages, newest first, page by page.
    ///
    /// @param to one of our numbers; null for all
    void inbound(@Nullable String to, Instant from, Instant until, Consumer<List<Message>> page) {
        var reader = new MessageReader(accountSid)
                .setDateSentAfter(from.atZone(ZoneOffset.UTC))
                .setDateSentBefore(until.atZone(ZoneOffset.UTC))
                .setPageSize(PAGE);
        if (to != null) {
            reader.setTo(to);
        }
        for (var some = reader.firstPage(client); some != null; some = next(reader, some)) {
            page.accept(some.getRecords().stream()
                    .filter(message -> message.getDirection() == Message.Direction.INBOUND)
                    .toList());
        }
    }

    private @Nullable Page<Message> next(MessageReader reader, Page<Message> page) {
        return page.hasNextPage() ? reader.nextPage(page, client) : null;
    }

    /// The messages that we sent to a number since an instant.
    List<Message> sentTo(String to, Instant since) {
        var found = new ArrayList<Message>();
        var reader = new MessageReader(accountSid)
                .setTo(to)
                .setDateSentAfter(since.atZone(ZoneOffset.UTC))
                .setPageSize(PAGE);
        for (var some = reader.firstPage(client); some != null; some = next(reader, some)) {
            some.getRecords().stream()
                    .filter(message -> message.getDirection() != Message.Direction.INBOUND)
                    .forEach(found::add);
        }
        return found;
    }

    List<Media> media(String messageSid) {
        return new MediaReader(accountSid, messageSid).firstPage(client).getRecords();
    }
}
