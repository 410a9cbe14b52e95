package id.tanggap.administration.channel;

import id.tanggap.administration.SettingsHit;
import id.tanggap.administration.SettingsPage;
import id.tanggap.administration.SettingsSearchSource;
import id.tanggap.administration.SettingsSection;
import id.tanggap.channel.ChannelList;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChannelSettingsConfiguration {

    private static final String PAGE = "channels";

    @Bean
    SettingsPage channelsPage() {
        return SettingsPage.of(PAGE, "/settings/channels", SettingsSection.CHANNELS, 10);
    }

    @Bean
    SettingsSearchSource channelSearch(ChannelList channels) {
        return new Search(channels);
    }

    /// Finds channels by name and kind.
    private record Search(ChannelList channels) implements SettingsSearchSource {

        @Override
        public String page() {
            return PAGE;
        }

        @Override
        public List<SettingsHit> find(String words, PageReader reader, int limit) {
            return channels.all().stream()
                    .map(entry -> new SettingsHit(
                            entry.name(),
                            reader.textOr(
                                    "channel." + entry.file().kind(),
                                    entry.file().kind()),
                            "/settings/channels/" + entry.name()))
                    .filter(hit -> speaksOf(hit, words.toLowerCase(Locale.ROOT)))
                    .limit(limit)
                    .toList();
        }

        private static boolean speaksOf(SettingsHit hit, String words) {
            return (hit.title() + " " + hit.about()).toLowerCase(Locale.ROOT).contains(words);
        }
    }
}
