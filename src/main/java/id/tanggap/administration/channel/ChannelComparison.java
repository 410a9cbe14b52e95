package id.tanggap.administration.channel;

import id.tanggap.administration.history.SettingComparison;
import id.tanggap.administration.history.SettingFieldChange;
import id.tanggap.channel.ChannelDefinitions;
import id.tanggap.web.wording.PageReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The history says of a channel what its form says, field by field; nobody reads YAML there.
@Component
final class ChannelComparison implements SettingComparison {

    @Override
    public String kind() {
        return ChannelDefinitions.CHANNEL;
    }

    @Override
    public List<SettingFieldChange> of(@Nullable JsonNode before, @Nullable JsonNode after, PageReader reader) {
        return new Changes(yaml(before), yaml(after), reader).all();
    }

    /// What a channel's form says of it: what is set, field by field, and never a secret.
    List<SettingFieldChange> of(ChannelDefinitions.Definition definition, PageReader reader) {
        return new Changes(ChannelYaml.empty(), ChannelYaml.of(definition.yaml()), reader).all();
    }

    private static ChannelYaml yaml(@Nullable JsonNode definition) {
        return definition == null
                ? ChannelYaml.empty()
                : ChannelYaml.of(definition.path("yaml").asString(""));
    }

    /// Of one channel, for one reader.
    private static final class Changes {

        private final ChannelYaml before;
        private final ChannelYaml after;
        private final PageReader reader;
        private final ChannelEntryWords words;
        private final List<SettingFieldChange> found = new ArrayList<>();

        Changes(ChannelYaml before, ChannelYaml after, PageReader reader) {
            this.before = before;
            this.after = after;
            this.reader = reader;
            this.words = new ChannelEntryWords(reader);
        }

        List<SettingFieldChange> all() {
            var blueprint = ChannelBlueprint.of(after).or(() -> ChannelBlueprint.of(before));
            blueprint.ifPresent(this::addKnown);
            addOthers(blueprint);
            return List.copyOf(found);
        }

        private void addKnown(ChannelBlueprint blueprint) {
            add(reader.text("settings.channels.history.kind"), name(before), name(after), text -> text);
            blueprint
                    .fields()
                    .forEach(field -> add(
                            reader.text("settings.channels.field." + field.code()),
                            value(before, field),
                            value(after, field),
                            value -> words.say(field, value)));
        }

        private String name(ChannelYaml yaml) {
            return ChannelBlueprint.of(yaml)
                    .map(one -> reader.text("settings.channels.kind." + one.code()))
                    .orElse("");
        }

        private static String value(ChannelYaml yaml, ChannelField field) {
            return field.paths().stream()
                    .map(yaml::get)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("\n"));
        }

        /// What no form knows is called as in the text.
        private void addOthers(Optional<ChannelBlueprint> blueprint) {
            var known = new HashSet<String>();
            blueprint.ifPresent(one -> {
                known.addAll(one.fixed().keySet());
                one.fields().forEach(field -> known.addAll(field.paths()));
            });
            var paths = new TreeSet<>(before.paths());
            paths.addAll(after.paths());
            paths.removeAll(known);
            paths.forEach(path -> add(path, before.get(path), after.get(path), value -> words.say(path, value)));
        }

        /// A secret reads alike before and after: then it is said that it was replaced.
        private void add(String field, String old, String now, UnaryOperator<String> saying) {
            if (!old.equals(now)) {
                var was = saying.apply(old);
                var is = saying.apply(now);
                found.add(new SettingFieldChange(
                        field, was, is.equals(was) ? reader.text("settings.channels.history.replaced") : is));
            }
        }
    }
}
