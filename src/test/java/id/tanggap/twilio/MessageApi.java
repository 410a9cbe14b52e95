package id.tanggap.twilio;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `…/Messages.json`, `…/Messages/{Sid}.json`, `…/Media.json`, `…/Media/{Sid}`.
final class MessageApi {

    private static final Pattern ONE = Pattern.compile("/Messages/(\\w+)\\.json");
    private static final Pattern MEDIA_LIST = Pattern.compile("/Messages/(\\w+)/Media\\.json");
    private static final Pattern MEDIA = Pattern.compile("/Messages/(\\w+)/Media/(\\w+)");

    private final Mailroom mailroom;
    private final String root;
    private final Clock clock;
    private final Storage storage;

    MessageApi(Mailroom mailroom, String root, Storage storage, Clock clock) {
        this.mailroom = mailroom;
        this.root = root;
        this.storage = storage;
        this.clock = clock;
    }

    /// @param path below `/2010-04-01/Accounts/{AccountSid}`
    Answer answer(String method, String path, Map<String, String> query, Map<String, String> form) {
        if (path.equals("/Messages.json")) {
            return method.equals("POST") ? create(form) : list(query);
        }
        var one = ONE.matcher(path);
        if (one.matches()) {
            return mailroom.find(one.group(1))
                    .map(sms -> Answer.json(200, sms.json()))
                    .orElseGet(MessageApi::none);
        }
        var mediaList = MEDIA_LIST.matcher(path);
        if (mediaList.matches()) {
            return mailroom.find(mediaList.group(1)).map(this::mediaList).orElseGet(MessageApi::none);
        }
        var media = MEDIA.matcher(path);
        if (media.matches()) {
            return mailroom.find(media.group(1)).stream()
                    .flatMap(sms -> sms.media().stream())
                    .filter(file -> file.sid().equals(media.group(2)))
                    .map(file -> Answer.redirect(storage.signedUrl(file)))
                    .findFirst()
                    .orElseGet(MessageApi::none);
        }
        return none();
    }

    private static Answer none() {
        return Answer.error(404, 20404, "The requested resource was not found");
    }

    private Answer create(Map<String, String> form) {
        return switch (mailroom.create(form, clock.instant())) {
            case Sms sms -> Answer.json(201, sms.json());
            case Answer error -> error;
            default -> throw new IllegalStateException("neither message nor error");
        };
    }

    private Answer list(Map<String, String> query) {
        var size = Math.min(1000, Integer.parseInt(query.getOrDefault("PageSize", "50")));
        var all = mailroom.list().stream().filter(matching(query)).toList();
        var start = after(all, query.get("PageToken"));
        var page = all.subList(start, Math.min(all.size(), start + size));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("messages", page.stream().map(Sms::json).toList());
        json.put("page", Integer.parseInt(query.getOrDefault("Page", "0")));
        json.put("page_size", size);
        json.put("start", start);
        json.put("end", Math.max(0, start + page.size() - 1));
        json.put("uri", uri(query));
        json.put("first_page_uri", uri(query));
        json.put("previous_page_uri", null);
        json.put("next_page_uri", start + page.size() < all.size() ? nextPage(query, page.getLast()) : null);
        return Answer.json(200, json);
    }

    private static int after(List<Sms> all, @Nullable String token) {
        if (token == null) {
            return 0;
        }
        var last = all.stream().map(Sms::sid).toList().indexOf(token.substring(2));
        return last + 1;
    }

    private String nextPage(Map<String, String> query, Sms last) {
        var next = new LinkedHashMap<>(query);
        next.merge("Page", "1", (page, one) -> Integer.toString(Integer.parseInt(page) + 1));
        next.put("PageToken", "PA" + last.sid());
        return uri(next);
    }

    private String uri(Map<String, String> query) {
        return root + "/Messages.json?" + Form.write(query);
    }

    private static Predicate<Sms> matching(Map<String, String> query) {
        Predicate<Sms> all = sms -> true;
        for (var entry : query.entrySet()) {
            var value = entry.getValue();
            all = all.and(
                    switch (entry.getKey()) {
                        case "To" -> sms -> value.equals(sms.to());
                        case "From" -> sms -> value.equals(sms.from());
                        case "DateSent" ->
                            sms -> sms.at()
                                    .atZone(ZoneOffset.UTC)
                                    .toLocalDate()
                                    .toString()
                                    .equals(value.substring(0, 10));
                        case "DateSent>" -> sms -> !sms.at().isBefore(instant(value));
                        case "DateSent<" -> sms -> !sms.at().isAfter(instant(value));
                        default -> sms -> true;
                    });
        }
        return all;
    }

    private static Instant instant(String value) {
        return value.length() == 10
                ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(value.endsWith("Z") ? value : value + "Z");
    }

    private Answer mediaList(Sms sms) {
        var files = sms.media().stream()
                .map(file -> Map.of(
                        "sid", file.sid(),
                        "account_sid", sms.account(),
                        "parent_sid", sms.sid(),
                        "content_type", file.type(),
                        "date_created", Sms.date(sms.at()),
                        "date_updated", Sms.date(sms.at()),
                        "uri", sms.uri() + "/Media/" + file.sid() + ".json"))
                .toList();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("media_list", files);
        json.put("page", 0);
        json.put("page_size", 50);
        json.put("start", 0);
        json.put("end", Math.max(0, files.size() - 1));
        json.put("uri", sms.uri() + "/Media.json");
        json.put("first_page_uri", sms.uri() + "/Media.json?PageSize=50&Page=0");
        json.put("previous_page_uri", null);
        json.put("next_page_uri", null);
        return Answer.json(200, json);
    }
}
