package id.tanggap.resource.history;

import java.util.Locale;

/// What has a history; the code is in the database.
public enum ResourceSubject {
    SITE,
    PERSON,
    VEHICLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
