package lang

import "frontline/geo"

// Actor names a country by its ISO 3166-1 alpha-3 code or an organisation by its short name; a code that has no name is
// returned as it is.
func (p *Printer) Actor(code string) string { return p.named("names.actor.", code) }

// Category names a category of events; one that has no name is returned as it is.
func (p *Printer) Category(code string) string { return p.named("names.category.", code) }

// Publisher names who published figures, by the name in the file of them; one that has no other name is returned as it is.
func (p *Printer) Publisher(name string) string { return p.named("names.publisher.", name) }

// Basis names what published figures rest on, by the word in the file of them; one that has no name is returned as it is.
func (p *Printer) Basis(word string) string { return p.named("names.basis.", word) }

func (p *Printer) named(prefix, code string) string {
	if name, ok := p.Lookup(prefix + code); ok {
		return name
	}
	return code
}

// InRegion says where: "in Donetsk Oblast", "у Донецькій області".
func (p *Printer) InRegion(r geo.Region) string {
	if text, ok := p.Lookup("names.in." + r.Code); ok {
		return text
	}
	return p.T("names.in", "region", p.Name(r.Name))
}

// OfRegion is a region's name after "of": "Donetsk Oblast", "Донецької області".
func (p *Printer) OfRegion(r geo.Region) string {
	if text, ok := p.Lookup("names.of." + r.Code); ok {
		return text
	}
	return p.Name(r.Name)
}
