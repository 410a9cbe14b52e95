package id.tanggap.hazard.xml;

import java.util.List;
import java.util.Optional;

/// An element of an XML document.
///
/// @param namespace empty for none
/// @param name without prefix
/// @param text of the element itself, without that of its children, as written
public record XmlElement(String namespace, String name, String text, List<XmlElement> children) {

    public XmlElement {
        children = List.copyOf(children);
    }

    /// The first child of this name, whatever its namespace.
    public Optional<XmlElement> child(String wanted) {
        return children.stream().filter(one -> one.name().equals(wanted)).findFirst();
    }

    public List<XmlElement> children(String wanted) {
        return children.stream().filter(one -> one.name().equals(wanted)).toList();
    }
}
