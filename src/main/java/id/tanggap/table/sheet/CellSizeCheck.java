package id.tanggap.table.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import id.tanggap.taxonomy.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Looks at the cells of a workbook before the library reads them. It believes what they say: a cell of the column
/// `ZZZZZZ` makes it fill 300 million columns, and a number of three million digits keeps it busy for nine minutes.
final class CellSizeCheck {

    /// Excel's last column is XFD.
    private static final int LETTERS_OF_A_COLUMN = 3;

    /// Excel writes 24 characters at most: 15 digits, a sign, a point and an exponent.
    private static final int LONGEST_NUMBER = 100;

    private static final XMLInputFactory XML = factory();

    private CellSizeCheck() {}

    /// The parser of the library, so that both see the same cells.
    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /// Every part is looked at: any of them may be a sheet.
    ///
    /// @throws UploadedSheet.Unusable if a cell is outside every sheet, or its number is longer than numbers are
    static void check(byte[] bytes) throws UploadedSheet.Unusable, IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                look(zip);
            }
        }
    }

    private static void look(ZipInputStream part) throws UploadedSheet.Unusable {
        try {
            var reader = XML.createXMLStreamReader(part);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals("c")) {
                    checkCell(reader);
                }
            }
        } catch (XMLStreamException noXml) {
            // The library stops at the same place.
        }
    }

    /// Reads on to the end of the cell.
    private static void checkCell(XMLStreamReader reader) throws XMLStreamException, UploadedSheet.Unusable {
        var place = Objects.requireNonNullElse(reader.getAttributeValue(null, "r"), "");
        refuse(place.chars().takeWhile(Character::isLetter).count() > LETTERS_OF_A_COLUMN);
        var isNumber = "n".equals(Objects.requireNonNullElse(reader.getAttributeValue(null, "t"), "n"));
        var inValue = false;
        var length = 0;
        while (reader.next() != XMLStreamReader.END_ELEMENT
                || !reader.getLocalName().equals("c")) {
            if (reader.isStartElement() || reader.isEndElement()) {
                inValue = reader.isStartElement() && reader.getLocalName().equals("v");
            } else if (inValue && reader.hasText()) {
                length += reader.getTextLength();
                refuse(isNumber && length > LONGEST_NUMBER);
            }
        }
    }

    private static void refuse(boolean wrong) throws UploadedSheet.Unusable {
        if (wrong) {
            throw new UploadedSheet.Unusable(Reason.of("reason.table.broken-xlsx"));
        }
    }
}
