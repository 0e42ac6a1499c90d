package geo

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Unit is the kind of a region that is a person's own, such as a raion or a hromada. It is none of Kinds.
const Unit Kind = "unit"

// OwnRegion is a region of a person's own file, with all the names that the file gives it.
type OwnRegion struct {
	Region

	Names []string
}

// The properties by which the files that are about describe a unit, in small letters, the best first.
const (
	codeProperties = "code katottg katotth koatuu adm3_pcode adm2_pcode adm1_pcode pcode iso_code iso shapeid gid_3 gid_2 gid_1 id"
	enProperties   = "name_en name:en adm3_en adm2_en adm1_en shapename name_3 name_2 name_1 name title"
	ukProperties   = "name_uk name_ua name:uk adm3_ua adm2_ua adm1_ua adm3_uk adm2_uk adm1_uk nl_name_3 nl_name_2 nl_name_1"
	moreProperties = "alt_name old_name old_name:uk name_ru name:ru adm3_ru adm2_ru adm1_ru int_name official_name " +
		"varname_3 varname_2 varname_1"
)

// ReadUnits reads a GeoJSON FeatureCollection of a person's own regions: polygons, each with a code or a name in one of the
// properties that such files usually have (code, katottg, ADM2_PCODE, name, name_en, name_uk, ADM2_EN, shapeName …; small and
// capital letters are alike). The code is the first of those properties that every feature has, else its id, else its name.
// area_km2 is taken where it is given, else measured. Rings that cross themselves, as many such files have, are let through.
//
// It returns the regions that are good, in the order of the file, and all problems joined, each a *FeatureError.
func ReadUnits(r io.Reader) ([]OwnRegion, error) {
	features, all, err := readFeatures(r)
	if err != nil {
		return nil, fmt.Errorf("read regions: %w", err)
	}
	key := codeProperty(features)
	units := make([]OwnRegion, 0, len(features))
	seen := map[string]int{}
	for i := range features {
		f := &features[i]
		f.lenient = true
		unit := f.unit(key)
		f.unique(seen, unit.Code)
		if len(f.found) > 0 {
			all = append(all, f.found...)
			continue
		}
		units = append(units, unit)
	}
	if len(features) == 0 && len(all) == 0 {
		all = append(all, &FeatureError{Field: "features", Problem: say("is empty"), Want: say("at least one region")})
	}
	return units, errors.Join(all...)
}

// codeProperty is the first property of codeProperties that every feature has; empty when there is none. One called code must
// be in every feature when one feature has it.
func codeProperty(features []feature) string {
	for key := range strings.FieldsSeq(codeProperties) {
		have := 0
		for i := range features {
			if features[i].said(key) != "" {
				have++
			}
		}
		if have == len(features) && have > 0 || have > 0 && key == "code" {
			return key
		}
	}
	return ""
}

// said is a property as a text, whichever letters its name is written in; empty when it is not there or is no text or number.
func (f *feature) said(name string) string {
	raw, ok := f.properties[name]
	if !ok {
		for _, key := range slices.Sorted(maps.Keys(f.properties)) {
			if strings.EqualFold(key, name) {
				raw, ok = f.properties[key], true
				break
			}
		}
	}
	return plainText(raw, ok)
}

func plainText(raw json.RawMessage, ok bool) string {
	var s string
	var n json.Number
	switch {
	case !ok:
		return ""
	case json.Unmarshal(raw, &s) == nil:
		return strings.TrimSpace(s)
	case json.Unmarshal(raw, &n) == nil:
		return n.String()
	default:
		return ""
	}
}

// first gives the first of some properties that says something.
func (f *feature) first(names string) string {
	for name := range strings.FieldsSeq(names) {
		if s := f.said(name); s != "" {
			return s
		}
	}
	return ""
}

func (f *feature) unit(key string) OwnRegion {
	var u OwnRegion
	en, uk := f.first(enProperties), f.first(ukProperties)
	u.Name = Name{En: cmp.Or(en, uk), Uk: cmp.Or(uk, en)}
	if key != "" {
		u.Code = f.said(key)
	} else {
		u.Code = cmp.Or(plainText(f.ident, len(f.ident) > 0), u.Name.En)
	}
	f.id = u.Code
	switch {
	case u.Code == "" && key != "":
		f.add(key, "", say("is missing"), say("a code, as other features of the file have one"))
	case u.Code == "":
		f.add("properties", "", say("have neither a code nor a name"), say("code, name, name_en, name_uk or a property like them"))
	case u.Code == "UA" || strings.ContainsAny(u.Code, ";\n\t"):
		f.add(cmp.Or(key, "name"), u.Code, say("cannot be a code"), say("a text without semicolons that is not UA"))
	}
	if u.Name.En == "" {
		u.Name = Name{En: u.Code, Uk: u.Code}
	}
	for name := range strings.FieldsSeq(enProperties + " " + ukProperties + " " + moreProperties) {
		if s := f.said(name); s != "" && !slices.Contains(u.Names, s) {
			u.Names = append(u.Names, s)
		}
	}
	u.Kind = Unit
	u.Outline = f.outline()
	if len(u.Outline) == 0 {
		return u
	}
	u.OutlineKM2 = AreaKM2(u.Outline)
	u.AreaKM2 = u.OutlineKM2
	if _, given := f.properties["area_km2"]; given {
		u.AreaKM2 = f.area("area_km2")
	}
	u.Label = Pole(u.Outline)
	return u
}
