package id.tanggap.channel.sms;

import id.tanggap.reply.Carrier;
import id.tanggap.reply.TextTerms;
import java.util.Optional;

/// What all ways out of a channel of texts have in common.
public abstract class SmsCarrier implements Carrier {

    protected final SmsChannel channel;
    protected final TextDoor door;

    protected SmsCarrier(SmsChannel channel, TextDoor door) {
        this.channel = channel;
        this.door = door;
    }

    @Override
    public final String channelName() {
        return door.channelName();
    }

    @Override
    public final String channel() {
        return channel.way();
    }

    @Override
    public final Optional<TextTerms> text() {
        return Optional.of(channel.terms());
    }
}
