package id.tanggap.channel.sms;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelKind;
import id.tanggap.channel.Standings;
import id.tanggap.intake.Intake;
import id.tanggap.intake.MediaSources;
import id.tanggap.reply.Carriers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Opens channels of texts, each by the provider that its file names.
@Component
class SmsKind implements ChannelKind {

    private final Map<String, Provider> providers;
    private final Doorbells doorbells;
    private final Carriers carriers;
    private final MediaSources media;
    private final Intake intake;
    private final Standings standings;
    private final JsonMapper json;
    private final Clock clock;

    SmsKind(
            List<Provider> providers,
            Doorbells doorbells,
            Carriers carriers,
            MediaSources media,
            Intake intake,
            Standings standings,
            JsonMapper json,
            Clock clock) {
        this.providers = providers.stream().collect(Collectors.toMap(Provider::name, Function.identity()));
        this.doorbells = doorbells;
        this.carriers = carriers;
        this.media = media;
        this.intake = intake;
        this.standings = standings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "sms";
    }

    @Override
    public Open open(ChannelFile file) {
        var channel = file.as(SmsChannel.class);
        var provider = providers.get(channel.provider());
        if (provider == null) {
            throw new IllegalArgumentException("provider: must be one of " + providers.keySet());
        }
        var door = new TextDoor(file.name(), channel, intake, standings, json, clock);
        var way = provider.open(file, channel, door);
        if (way.carrier() != null) {
            carriers.open(way.carrier());
        }
        if (way.media() != null) {
            media.open(way.media());
        }
        if (way.hook() != null) {
            doorbells.open(file.name(), way.hook());
        }
        return new Open(way.flow(), () -> close(file.name()));
    }

    private void close(String name) {
        doorbells.close(name);
        media.close(name);
        carriers.close(name);
    }
}
