package id.tanggap.cli.question;

import id.tanggap.needs.CountedPeople;
import id.tanggap.needs.NeedsRegime;
import id.tanggap.needs.PeopleBase;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The question of `tanggap needs`: `{"regime","day","people":{"affected","displaced","sheltered","households",…},
/// "base"}`. `regime` is `sphere-2018` or `bnpb-2008` (or without the year); `day` counts from 1, which is also the
/// default; other names in `people` are groups (`under2`). `base` is `displaced`, `sheltered` or `affected`; without
/// it the first of these that was counted.
public record NeedsQuestion(NeedsRegime regime, int day, CountedPeople people, PeopleBase base) {

    public static final int LARGEST = 1_000_000;
    private static final int LAST_DAY = 3_650;
    private static final String HOUSEHOLDS = "households";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static NeedsQuestion read(byte[] bytes) throws UnreadableQuestionException {
        var root = object(bytes);
        var people = people(root.path("people"));
        return new NeedsQuestion(regime(root.path("regime")), day(root.path("day")), people, base(root, people));
    }

    private static JsonNode object(byte[] bytes) throws UnreadableQuestionException {
        if (bytes.length > LARGEST) {
            throw new UnreadableQuestionException("The question is longer than " + LARGEST + " bytes");
        }
        try {
            var root = JSON.readTree(bytes);
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new UnreadableQuestionException(
                    "The question is no JSON from line " + at.getLineNr() + ", column " + at.getColumnNr() + " on");
        }
        throw new UnreadableQuestionException("The question is no JSON object");
    }

    private static NeedsRegime regime(JsonNode node) throws UnreadableQuestionException {
        var found = node.isString() ? NeedsRegime.find(node.stringValue()) : Optional.<NeedsRegime>empty();
        if (found.isPresent()) {
            return found.get();
        }
        throw new UnreadableQuestionException("\"regime\" is one of "
                + NeedsRegime.shipped().stream().map(NeedsRegime::code).collect(Collectors.joining(", ")));
    }

    private static int day(JsonNode node) throws UnreadableQuestionException {
        if (node.isMissingNode() || node.isNull()) {
            return 1;
        }
        if (isWhole(node, 1, LAST_DAY)) {
            return node.intValue();
        }
        throw new UnreadableQuestionException("\"day\" is a whole number from 1 to " + LAST_DAY);
    }

    private static CountedPeople people(JsonNode node) throws UnreadableQuestionException {
        if (!node.isObject()) {
            throw new UnreadableQuestionException("\"people\" is an object with numbers of people");
        }
        var people = new EnumMap<PeopleBase, Long>(PeopleBase.class);
        var groups = new LinkedHashMap<String, Long>();
        @Nullable Long households = null;
        for (var field : node.properties()) {
            if (field.getValue().isNull()) {
                continue;
            }
            var number = number(field.getKey(), field.getValue());
            var base = PeopleBase.find(field.getKey());
            if (base.isPresent()) {
                people.put(base.get(), number);
            } else if (field.getKey().equals(HOUSEHOLDS)) {
                households = number;
            } else {
                groups.put(field.getKey(), number);
            }
        }
        return new CountedPeople(people, households, groups);
    }

    private static long number(String name, JsonNode node) throws UnreadableQuestionException {
        if (isWhole(node, 0, CountedPeople.MOST)) {
            return node.longValue();
        }
        throw new UnreadableQuestionException(
                "\"" + name + "\" is a whole number of people from 0 to " + CountedPeople.MOST);
    }

    /// Some programs write 640.0 for 640.
    private static boolean isWhole(JsonNode node, long least, long most) {
        return node.isNumber()
                && node.doubleValue() == Math.rint(node.doubleValue())
                && node.doubleValue() >= least
                && node.doubleValue() <= most;
    }

    private static PeopleBase base(JsonNode root, CountedPeople people) throws UnreadableQuestionException {
        var asked = root.path("base");
        if (asked.isMissingNode() || asked.isNull()) {
            return people.usualBase()
                    .orElseThrow(() ->
                            new UnreadableQuestionException("\"people\" has none of displaced, sheltered, affected"));
        }
        return PeopleBase.find(asked.asString())
                .filter(people.people()::containsKey)
                .orElseThrow(() -> new UnreadableQuestionException(
                        "\"base\" is displaced, sheltered or affected, and counted in \"people\""));
    }
}
