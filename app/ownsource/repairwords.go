package ownsource

import (
	"frontline/app/lang"
	"frontline/geo/control"
)

// RepairWords says in a language what was mended, with feature and ring. What is not known, as from a later version of the
// program, is said as it was written.
func RepairWords(p *lang.Printer, repair string) string {
	r, ok := control.ParseRepair(repair)
	if !ok {
		return repair
	}
	text := defectWords(p, r)
	if r.At != ([2]float64{}) {
		const decimals = 5
		text = p.T("own.repair.near", "lon", p.Number(r.At[0], decimals), "lat", p.Number(r.At[1], decimals), "repair", text)
	}
	switch {
	case r.Ring > 0:
		return p.T("own.repair.ring", "feature", r.Feature, "polygon", r.Polygon, "ring", r.Ring, "repair", text)
	case r.Polygon > 0:
		return p.T("own.repair.polygon", "feature", r.Feature, "polygon", r.Polygon, "repair", text)
	case r.Feature > 0:
		return p.T("own.repair.feature", "feature", r.Feature, "repair", text)
	}
	return text
}

func defectWords(p *lang.Printer, r control.Repair) string {
	switch r.Defect {
	case control.NoGeometry:
		return p.T("own.repair.nogeometry")
	case control.NoArea:
		return p.T("own.repair.noarea")
	case control.NotClosed:
		return p.T("own.repair.notclosed")
	case control.Repeated:
		return p.N("own.repair.repeated", r.Count)
	case control.WrongWay:
		return p.T("own.repair.wrongway")
	case control.AllWrongWay:
		return p.T("own.repair.allwrongway")
	case control.CrossesSelf:
		return p.T("own.repair.crosses")
	case control.HoleOutside:
		return p.T("own.repair.hole")
	case control.Overlaps:
		return p.T("own.repair.overlaps")
	case control.Beyond:
		const decimals = 2
		return p.T("own.repair.beyond", "km2", p.Number(r.KM2, decimals))
	default:
		return p.T("own.repair.swapped")
	}
}
