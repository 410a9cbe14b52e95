package id.tanggap.resource.history;

import id.tanggap.platform.code.Coded;

/// What has a history; the code is in the database.
public enum ResourceSubject implements Coded {
    SITE,
    PERSON,
    VEHICLE
}
