package id.tanggap.search;

/// Names of the index's fields. A change of their meaning needs a new `SCHEMA`, which rebuilds every index.
final class IndexFields {

    static final String SCHEMA = "2";

    static final String ID = "id";
    static final String NUMBER = "number";
    static final String TAIL = "tail";
    static final String SUBJECT = "subject";
    static final String TEXT = "text";
    static final String NAME = "name";
    static final String CONTACT = "contact";
    static final String CATEGORY = "category";
    static final String PLACE = "place";
    static final String PLACE_NAME = "placeName";
    static final String BALAI = "balai";
    static final String BALAI_NAME = "balaiName";
    static final String STATE = "state";
    static final String URGENCY = "urgency";
    static final String KIND = "kind";
    static final String CHANNEL = "channel";
    static final String CREATED = "created";
    static final String WATCHER = "watcher";

    private IndexFields() {}
}
