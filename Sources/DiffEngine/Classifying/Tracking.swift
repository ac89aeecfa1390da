/// Tells parameters that campaigns add to addresses and that pages ignore.
enum Tracking {
  /// Whether `name=value` is one.
  static func isTracking(_ parameter: [UInt8]) -> Bool {
    let name = parameter.prefix { $0 != UInt8(ascii: "=") }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return beginnings.contains { name.starts(with: $0.utf8) }
      || names.contains(String(decoding: name, as: UTF8.self))
  }

  private static let beginnings = ["utm_", "mtm_", "pk_campaign", "pk_kwd", "pk_source", "pk_medium", "hsa_"]

  /// The identifiers of clicks and readers that advertisers, networks and senders of newsletters add.
  private static let names: Set<String> = [
    "_ga", "_gl", "_hsenc", "_hsmi", "ck_subscriber_id", "dclid", "fbclid", "gbraid", "gclid", "gclsrc",
    "igsh", "igshid", "mc_cid", "mc_eid", "mkt_tok", "ml_subscriber", "ml_subscriber_hash", "msclkid",
    "oly_anon_id", "oly_enc_id", "ref_src", "ref_url", "s_cid", "ttclid", "twclid", "vero_id", "wbraid",
    "wickedid", "yclid",
  ]
}
