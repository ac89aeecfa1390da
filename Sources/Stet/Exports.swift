// A user of the library sees one module.
@_exported public import ChangeModel
@_exported public import DocumentModel
@_exported public import Reporter
